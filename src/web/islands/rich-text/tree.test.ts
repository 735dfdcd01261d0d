import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkup, writeMarkup } from '../../../core/text/markup.ts'
import { toDocument, toRichText } from './tree.ts'

const line = fc.stringMatching(/^[a-zæøå*_]{0,6}( [a-zæøå.-]{1,6}){0,3}$/)
const markups = fc
  .array(fc.tuple(fc.constantFrom('', '- ', '1. ', '  - ', '  ', '\n', '\n\n'), line), { maxLength: 12 })
  .map(lines => lines.map(([start, text]) => start + text).join('\n'))

describe('the editor’s document', () => {
  it('says the same as the text it was made of', () => {
    fc.assert(
      fc.property(markups, markup => {
        const text = parseMarkup(markup)
        expect(writeMarkup(toRichText(toDocument(text)))).toBe(writeMarkup(text))
      }),
      { numRuns: 500 },
    )
  })

  it('is one that the editor can hold, whatever the text', () => {
    fc.assert(
      fc.property(markups, markup => {
        toDocument(parseMarkup(markup)).check()
      }),
      { numRuns: 500 },
    )
  })

  it('keeps bold and italic where they stand', () => {
    const markup = 'Vi **ansætter __fire__**\n\n- én\n  - i job\n\n1. først'
    expect(writeMarkup(toRichText(toDocument(parseMarkup(markup))))).toBe(writeMarkup(parseMarkup(markup)))
  })
})
