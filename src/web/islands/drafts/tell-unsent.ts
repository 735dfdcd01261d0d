/** On a page that shows what was written: says that something typed on this machine never came there, and leads to it. */
import { draftWords } from '../../../words/draft.ts'
import { draftKey } from './local-copy.ts'

/** `place` names the person (`data-unsent`) and the address below which the forms lie (`data-below`). */
export function tellUnsent(place: HTMLElement): void {
  const words = draftWords[document.documentElement.lang === 'en' ? 'en' : 'da']
  const below = place.dataset['below'] ?? ''
  const prefix = draftKey(place.dataset['unsent'] ?? '', below)
  const unsent = keysOnThisMachine().filter(key => key.startsWith(prefix))
  if (unsent.length === 0) return
  place.className = 'draft-trouble'
  place.setAttribute('role', 'status')
  place.append(words.unsent)
  for (const key of unsent) {
    const link = document.createElement('a')
    link.href = below + key.slice(prefix.length)
    link.textContent = words.openUnsent
    place.append(' ', link)
  }
}

function keysOnThisMachine(): string[] {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}
