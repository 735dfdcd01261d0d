/** Keeps the form's draft while somebody types, a moment after the last key: the same form, sent quietly. */
import type { richTextWords } from '../../../words/rich-text.ts'

const afterLastKey = 700

type Words = (typeof richTextWords)['da']

type Answer = { readonly kind: 'saved'; readonly version: number } | { readonly kind: 'conflict' }

export function keepQuietly(form: HTMLFormElement, words: Words): () => void {
  const said = form.appendChild(document.createElement('p'))
  said.setAttribute('role', 'status')
  said.className = 'edit-form__draft'
  const version = form.elements.namedItem('kladde')
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSending = false
  let isElsewhere = false
  let isWaiting = false

  const send = async (): Promise<void> => {
    if (isElsewhere) return
    isWaiting = isSending
    if (isSending) return
    isSending = true
    said.textContent = words.saving
    try {
      said.textContent = await sendOnce()
    } catch {
      said.textContent = words.notSaved
    }
    isSending = false
    if (isWaiting) await send()
  }

  const sendOnce = async (): Promise<string> => {
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    body.append('stille', '1')
    const response = await fetch(form.action, { method: 'POST', body })
    if (!response.ok && response.status !== 409) return words.notSaved
    const answer = (await response.json()) as Answer
    isElsewhere = answer.kind === 'conflict'
    if (answer.kind === 'conflict') return words.savedElsewhere
    if (version instanceof HTMLInputElement) version.value = String(answer.version)
    return words.saved
  }

  // the form that is sent aloud must not be overtaken by one that is sent quietly
  form.addEventListener('submit', () => clearTimeout(timer))
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), afterLastKey)
  }
}
