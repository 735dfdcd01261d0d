/** Words of the editor for formatted text: its toolbar. What is said of the draft it stands in is in draft.ts. */
import { inBoth } from './language.ts'

export const richTextTools = ['bold', 'italic', 'bullets', 'numbers', 'further-in', 'further-out'] as const
export type RichTextTool = (typeof richTextTools)[number]

type RichTextWords = {
  readonly toolbar: (field: string) => string
  /** What stands on the button, and the keys that do the same. */
  readonly tools: Readonly<Record<RichTextTool, { readonly name: string; readonly keys: string | null }>>
}

export const richTextWords = inBoth<RichTextWords>({
  da: {
    toolbar: field => `Formatering af ${field}`,
    tools: {
      bold: { name: 'Fed', keys: 'Ctrl+B' },
      italic: { name: 'Kursiv', keys: 'Ctrl+I' },
      bullets: { name: 'Punkter', keys: null },
      numbers: { name: 'Numre', keys: null },
      'further-in': { name: 'Ryk ind', keys: 'Ctrl+]' },
      'further-out': { name: 'Ryk ud', keys: 'Ctrl+[' },
    },
  },
  en: {
    toolbar: field => `Formatting of ${field}`,
    tools: {
      bold: { name: 'Bold', keys: 'Ctrl+B' },
      italic: { name: 'Italic', keys: 'Ctrl+I' },
      bullets: { name: 'Bullets', keys: null },
      numbers: { name: 'Numbers', keys: null },
      'further-in': { name: 'Indent', keys: 'Ctrl+]' },
      'further-out': { name: 'Outdent', keys: 'Ctrl+[' },
    },
  },
})
