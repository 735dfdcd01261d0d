/** Keeps the answers of the guided form while somebody types, and says where some never came to the whole. */
import { afterPaint } from '../after-paint.ts'
import { keepForm } from '../drafts/keep-form.ts'
import { tellUnsent } from '../drafts/tell-unsent.ts'

afterPaint(() => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-quiet-draft]')) keepForm(form)
  for (const place of document.querySelectorAll<HTMLElement>('[data-unsent]')) tellUnsent(place)
})
