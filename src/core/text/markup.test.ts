import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkup, writeMarkup } from './markup.ts'
import { paragraph, plainText, type RichText, type Run, type TextBlock, tidyRuns } from './rich-text.ts'

describe('formatted text as plain text', () => {
  it('is what somebody would write by hand', () => {
    const text: RichText = [
      paragraph('Vi ansætter fire medarbejdere.'),
      {
        kind: 'list',
        ordered: false,
        items: [
          [{ kind: 'paragraph', runs: [{ text: 'to ' }, { text: 'mentorer', bold: true }] }],
          [
            paragraph('to rådgivere'),
            { kind: 'list', ordered: true, items: [[paragraph('en på 37 timer')], [paragraph('en på 30')]] },
          ],
        ],
      },
      { kind: 'paragraph', runs: [{ text: 'Se konto 5_57 * 2', italic: true }] },
    ]
    const markup = [
      'Vi ansætter fire medarbejdere.',
      '',
      '- to **mentorer**',
      '- to rådgivere',
      '  1. en på 37 timer',
      '  2. en på 30',
      '',
      '__Se konto 5_57 * 2__',
    ].join('\n')
    expect(writeMarkup(text)).toBe(markup)
    expect(parseMarkup(markup)).toEqual(text)
  })

  it.each([
    ['hver linje\ner et afsnit', ['hver linje', 'er et afsnit']],
    ['• fra Word\n•\tmed tabulator', ['- fra Word\n- med tabulator']],
    ['1) første\n2) anden', ['1. første\n2. anden']],
    ['5 ** 3 er ikke fed', ['5 ** 3 er ikke fed']],
    ['-5 er et tal', ['-5 er et tal']],
    ['\\- ikke en liste', ['- ikke en liste']],
  ])('reads %j as people mean it', (markup, expected) => {
    expect(parseMarkup(markup).map(block => plainText([block]))).toEqual(expected)
  })

  it('keeps two lists of the same kind apart by two empty lines, and takes one for a pause', () => {
    expect(parseMarkup('- a\n\n- b')).toHaveLength(1)
    expect(parseMarkup('- a\n\n\n- b')).toHaveLength(2)
  })

  it('is the same text when it is read again, whatever the text', () => {
    fc.assert(
      fc.property(richTexts, text => {
        expect(parseMarkup(writeMarkup(text))).toEqual(text)
      }),
      { numRuns: 1000 },
    )
  })

  it('settles at once, whatever somebody writes', () => {
    fc.assert(
      fc.property(
        fc.array(lines).map(all => all.join('\n')),
        markup => {
          const once = parseMarkup(markup)
          expect(parseMarkup(writeMarkup(once))).toEqual(once)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

const words = fc.constantFrom(
  'a',
  ' ',
  '*',
  '**',
  '_',
  '__',
  '\\',
  '-',
  '1.',
  '12)',
  '•',
  'æ b',
  '- x',
  '.',
  '***',
)
const lines = fc.array(words, { maxLength: 8 }).map(parts => parts.join(''))

const run: fc.Arbitrary<Run> = fc
  .record({
    text: fc.array(words, { minLength: 1, maxLength: 5 }).map(parts => parts.join('')),
    look: fc.nat(3),
  })
  .map(({ text, look }) => ({ text, ...(look & 1 && { bold: true }), ...(look & 2 && { italic: true }) }))

/** As every reader leaves it: runs tidied, no empty paragraph, no list without entries. */
const paragraphs: fc.Arbitrary<TextBlock> = fc
  .array(run, { minLength: 1, maxLength: 4 })
  .map(runs => tidyRuns(runs))
  .filter(runs => runs.length > 0)
  .map(runs => ({ kind: 'paragraph', runs }))

const richTexts: fc.Arbitrary<RichText> = fc.letrec<{ text: TextBlock[]; block: TextBlock }>(tie => ({
  text: fc.array(tie('block'), { maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'list' },
    paragraphs,
    fc.record(
      {
        kind: fc.constant('list' as const),
        ordered: fc.boolean(),
        items: fc.array(fc.array(tie('block'), { maxLength: 3, depthIdentifier: 'list' }), {
          minLength: 1,
          maxLength: 3,
        }),
      },
      { noNullPrototype: true },
    ),
  ),
})).text
