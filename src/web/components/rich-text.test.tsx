import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { paragraph, type RichText } from '../../core/text/rich-text.ts'
import { RichTextView } from './rich-text.tsx'

it('writes paragraphs, lists and runs with the elements that mean them', () => {
  const text: RichText = [
    {
      kind: 'paragraph',
      runs: [{ text: 'a ' }, { text: 'b', bold: true }, { text: 'c', italic: true, bold: true }],
    },
    { kind: 'list', ordered: false, items: [[paragraph('x')], [paragraph('y'), paragraph('z')]] },
    { kind: 'list', ordered: true, items: [[paragraph('1')]] },
  ]
  expect(renderToString(<RichTextView text={text} />)).toBe(
    '<p>a <strong>b</strong><strong><em>c</em></strong></p>' +
      '<ul><li>x</li><li><p>y</p><p>z</p></li></ul><ol><li>1</li></ol>',
  )
})

it('leaves markup in a text as text', () => {
  const html = renderToString(<RichTextView text={[paragraph('<img src=x onerror=y> & "z"')]} />)
  expect(html).toBe('<p>&lt;img src=x onerror=y> &amp; &quot;z&quot;</p>')
})
