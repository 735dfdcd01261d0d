/** Gives the long texts of a form an editor, and keeps its draft while somebody types. */
import { richTextWords } from '../../../words/rich-text.ts'
import { afterPaint } from '../after-paint.ts'
import { keepForm } from '../drafts/keep-form.ts'
import { editRichly } from './editor.ts'

afterPaint(() => {
  const words = richTextWords[document.documentElement.lang === 'en' ? 'en' : 'da']
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-quiet-draft]')) {
    const keep = keepForm(form)
    // nobody needs to know the signs of a text that is edited as it looks
    form.querySelector('#tekstformat')?.remove()
    for (const field of form.querySelectorAll<HTMLTextAreaElement>('textarea[data-rich]'))
      editRichly(field, words, keep)
  }
})
