/** Words of the editor for formatted text: its toolbar, and what it says of drafts that are kept while somebody types. */
import { inBoth } from './language.ts'

export const richTextTools = ['bold', 'italic', 'bullets', 'numbers', 'further-in', 'further-out'] as const
export type RichTextTool = (typeof richTextTools)[number]

type RichTextWords = {
  readonly toolbar: (field: string) => string
  /** What stands on the button, and the keys that do the same. */
  readonly tools: Readonly<Record<RichTextTool, { readonly name: string; readonly keys: string | null }>>
  readonly saving: string
  readonly saved: string
  readonly notSaved: string
  readonly savedElsewhere: string
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
    saving: 'Kladden gemmes …',
    saved: 'Kladden er gemt.',
    notSaved: 'Kladden kunne ikke gemmes lige nu. Vi prøver igen, når du skriver.',
    savedElsewhere: 'Du har gemt kladden et andet sted siden. Genindlæs siden for at se den.',
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
    saving: 'Saving the draft …',
    saved: 'The draft is saved.',
    notSaved: 'The draft could not be saved just now. We try again when you type.',
    savedElsewhere: 'You have saved the draft elsewhere since. Reload the page to see it.',
  },
})
