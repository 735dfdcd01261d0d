/** Keeps the answers of the guided form while somebody types. */
import { afterPaint } from '../after-paint.ts'
import { keepForm } from '../drafts/keep-form.ts'

afterPaint(() => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-quiet-draft]')) keepForm(form)
})
