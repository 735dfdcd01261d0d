import { expect, test } from 'vitest'
import { states } from '../../core/process/state.ts'
import { languages } from '../language.ts'
import { wayWords } from './way.ts'

test.each(languages)('says where a proposal is, and since when, in whole sentences, in %s', language => {
  const words = wayWords[language]
  const said = [
    ...states.flatMap(state => [words.has[state](null), words.has[state]('Pia')]),
    words.since('1. maj 2026'),
    words.voidNow,
  ]
  for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*[^.]\.$/u)
})
