/**
 * Keeps a form's draft while somebody types: the same form, sent quietly to its own address. The hidden fields are the
 * marks by which the server knows what the page last saw. Sending it aloud is the form's own business; it waits for
 * what is under way, so that neither overtakes the other.
 */
import { draftWords } from '../../../words/draft.ts'
import { type QuietAnswer, quietField } from '../../form/quiet.ts'
import { createKeeper, type Kept } from './keeper.ts'
import { draftKey, readLocal, removeLocal } from './local-copy.ts'
import { showDraft } from './show-draft.ts'

type Entries = readonly (readonly [name: string, text: string])[]

const pause = 400
const longestWait = 3_000

/** What is to be called whenever the form has changed by other means than typing. */
export function keepForm(form: HTMLFormElement): () => void {
  const words = draftWords[document.documentElement.lang === 'en' ? 'en' : 'da']
  const localKey = draftKey(form.dataset['quietDraft'] ?? '', new URL(form.action).pathname)
  const shown = showDraft(form, words)
  /** Sent without an answer: it may have arrived, so it is sent again before anything newer is. */
  let unanswered: URLSearchParams | null = null
  let isGoing = false

  const send = async (entries: Entries): Promise<Kept<Entries>> => {
    if (unanswered && String(unanswered) !== String(bodyOf(entries))) {
      const kept = await sendBody(unanswered)
      if (kept.kind !== 'saved') return kept
    }
    return sendBody(bodyOf(entries))
  }

  /** Where the marks stand now goes along, whenever the texts are from. */
  const bodyOf = (entries: Entries): URLSearchParams => {
    const body = new URLSearchParams()
    for (const [name, text] of entries) body.append(name, markIn(form, name)?.value ?? text)
    body.append(quietField, '1')
    return body
  }

  const sendBody = async (body: URLSearchParams): Promise<Kept<Entries>> => {
    unanswered = body
    const answer = await post(form.action, body)
    if (typeof answer === 'string') {
      if (answer !== 'unreachable') unanswered = null
      return { kind: answer }
    }
    unanswered = null
    if (answer.kind === 'saved') {
      adopt(form, answer.marks)
      shown.savedAt(answer.at)
      return { kind: 'saved' }
    }
    shown.ask(answer, choice => {
      adopt(form, answer.marks)
      keeper.forget()
      if (choice === 'theirs' && answer.theirs.length === 0) return location.reload()
      if (choice === 'theirs') for (const { name, text } of answer.theirs) write(form, name, text)
      keep()
    })
    return { kind: 'elsewhere' }
  }

  const keeper = createKeeper<Entries>({
    localKey,
    toLocal: entries => entries,
    send,
    sendLeaving: entries => {
      fetch(form.action, { method: 'POST', body: bodyOf(entries), keepalive: true }).catch(() => undefined)
    },
    onState: shown.state,
    pause,
  })
  const keep = (): void => keeper.keep(entriesOf(form))

  form.addEventListener('input', keep)
  form.addEventListener('submit', event => {
    if (isGoing || event.defaultPrevented) return
    event.preventDefault()
    const { submitter } = event
    void Promise.race([keeper.flush(), wait(longestWait)]).then(state => {
      // the next press goes through, whatever stands in the way
      isGoing = true
      if (state === 'unreachable' || state === 'signed-out') return
      // where there was nothing to wait for, this still runs inside the sending that was stopped, which allows no other
      setTimeout(() => form.requestSubmit(submitter))
    })
  })
  addEventListener('pagehide', () => {
    if (!isGoing) keeper.leave()
  })
  // a page that is come back to by the browser's own button goes on
  addEventListener('pageshow', () => {
    isGoing = false
  })
  addEventListener('beforeunload', event => {
    if (!isGoing && keeper.isAtRisk()) event.preventDefault()
  })
  const before = entriesOf(form)
  if (putBack(form, localKey)) shown.found()
  if (String(before) !== String(entriesOf(form)) || hasBeenTypedIn(form)) keep()
  return keep
}

async function post(
  address: string,
  body: URLSearchParams,
): Promise<QuietAnswer | 'unreachable' | 'signed-out' | 'refused'> {
  try {
    const response = await fetch(address, { method: 'POST', body })
    if (response.status === 403) return 'signed-out'
    if (response.status >= 500) return 'unreachable'
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
    // server and script come from one build, so its shape is what the types say
    return isJson ? ((await response.json()) as QuietAnswer) : 'refused'
  } catch {
    return 'unreachable'
  }
}

function wait(time: number): Promise<'too-long'> {
  return new Promise(done => {
    setTimeout(() => done('too-long'), time)
  })
}

function entriesOf(form: HTMLFormElement): Entries {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
}

function markIn(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement && field.type === 'hidden' ? field : null
}

function adopt(form: HTMLFormElement, marks: Readonly<Record<string, string>>): void {
  for (const [name, mark] of Object.entries(marks)) {
    const field = markIn(form, name)
    if (field) field.value = mark
  }
}

type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function isTextField(field: unknown): field is TextField {
  return (
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  )
}

function write(form: HTMLFormElement, name: string, text: string): void {
  const field = form.elements.namedItem(name)
  if (isTextField(field)) field.value = text
}

/** Puts into the fields what was typed here and never saved; false where there is nothing of the kind. */
function putBack(form: HTMLFormElement, localKey: string): boolean {
  const entries = readEntries(readLocal(localKey))
  const differs = entries.some(([name, text]) => {
    const field = form.elements.namedItem(name)
    return isTextField(field) && !markIn(form, name) && plain(field.value) !== plain(text)
  })
  // with the marks of then: the server knows by them whether it was changed elsewhere since
  if (differs) for (const [name, text] of entries) write(form, name, text)
  else removeLocal(localKey)
  return differs
}

function readEntries(raw: unknown): Entries {
  if (!Array.isArray(raw)) return []
  return (raw as unknown[]).flatMap(entry => {
    const [name, text] = Array.isArray(entry) ? (entry as unknown[]) : []
    return typeof name === 'string' && typeof text === 'string' ? [[name, text] as const] : []
  })
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** Before the script was there. */
function hasBeenTypedIn(form: HTMLFormElement): boolean {
  return [...form.elements].some(
    field =>
      (field instanceof HTMLTextAreaElement ||
        (field instanceof HTMLInputElement && field.type === 'text')) &&
      plain(field.value) !== plain(field.defaultValue),
  )
}
