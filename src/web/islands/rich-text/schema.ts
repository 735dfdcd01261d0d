/** The closed text tree as the editor knows it: paragraphs, two kinds of lists, bold and italic, and nothing else. */
import { type DOMOutputSpec, Schema } from 'prosemirror-model'

const list = (tag: 'ul' | 'ol') => ({
  group: 'block',
  content: 'listItem+',
  parseDOM: [{ tag }],
  toDOM: (): DOMOutputSpec => [tag, 0],
})

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'text*',
      parseDOM: ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th'].map(tag => ({ tag })),
      toDOM: (): DOMOutputSpec => ['p', 0],
    },
    bullets: list('ul'),
    numbers: list('ol'),
    listItem: {
      content: 'paragraph block*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: (): DOMOutputSpec => ['li', 0],
    },
    text: { inline: true },
  },
  marks: {
    bold: {
      parseDOM: [
        { tag: 'strong' },
        // some programs wrap all that they copy in a <b> that is not bold
        { tag: 'b', getAttrs: node => node.style.fontWeight !== 'normal' && null },
        { style: 'font-weight', getAttrs: value => /^(bold|bolder|[6-9]00)$/.test(value) && null },
      ],
      toDOM: (): DOMOutputSpec => ['strong', 0],
    },
    italic: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
      toDOM: (): DOMOutputSpec => ['em', 0],
    },
  },
})
