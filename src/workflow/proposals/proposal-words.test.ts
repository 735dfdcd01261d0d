import { expect, test } from 'vitest'
import { sketchProposal } from '../../../tests/database/documents.ts'
import { wordsAsked, wordsOfProposal } from './proposal-words.ts'

test('a proposal is found by its number, title, committee, text and lines, each word once', () => {
  const content = sketchProposal(
    {
      number: '7',
      title: 'Flere i job',
      committee: 'Social- og Sundhedsudvalget',
      text: 'Flere, flere job!',
    },
    [2019],
    1,
  )
  const words = wordsOfProposal(content)
  expect(words).toEqual(
    expect.arrayContaining(['7', 'flere', 'job', 'sundhedsudvalget', 'kontanthjælp', '05', '73']),
  )
  expect(new Set(words).size).toBe(words.length)
})

test('a word is as long as an index takes, on both sides of the search', () => {
  const endless = 'x'.repeat(5_000)
  const [word] = wordsOfProposal(sketchProposal({ title: endless }, [2019], 1))
  expect(word).toHaveLength(60)
  expect(wordsAsked(endless)).toEqual([word])
})

test('a question is read as a title is: case and punctuation aside', () => {
  expect(wordsAsked('  JOB, "flere";drop table-- ')).toEqual(['job', 'flere', 'drop', 'table'])
  expect(wordsAsked('?!')).toEqual([])
})
