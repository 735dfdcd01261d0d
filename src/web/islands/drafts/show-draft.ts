/** Says beside a form whether what is typed is saved; and asks, where the same person wrote elsewhere, which is to stand. */
import type { draftWords } from '../../../words/draft.ts'
import type { QuietAnswer } from '../../form/quiet.ts'
import type { KeptState } from './keeper.ts'

type Words = (typeof draftWords)['da']
type Elsewhere = Extract<QuietAnswer, { kind: 'elsewhere' }>

export type ShownDraft = {
  readonly state: (state: KeptState) => void
  readonly savedAt: (at: string) => void
  readonly found: () => void
  readonly ask: (answer: Elsewhere, choose: (choice: 'mine' | 'theirs') => void) => void
}

export function showDraft(form: HTMLFormElement, words: Words): ShownDraft {
  const quiet = form.querySelector<HTMLElement>('[data-saved]') ?? form.appendChild(create('p', 'form-hint'))
  quiet.classList.add('draft-state')
  // only what is out of the ordinary is read aloud; that all is well can be found
  const aloud = create('p', 'draft-trouble')
  aloud.setAttribute('role', 'status')
  quiet.before(aloud)
  let at: string | null = null
  let hadTrouble = false
  let asking: HTMLElement | null = null

  const state = (next: KeptState): void => {
    if (next === 'saving') {
      if (!hadTrouble) quiet.textContent = words.saving
      return
    }
    if (next === 'saved') {
      if (at !== null) quiet.textContent = words.saved(at)
      aloud.replaceChildren(...(hadTrouble ? [words.savedAgain] : []))
      hadTrouble = false
      return
    }
    quiet.textContent = next === 'elsewhere' ? words.notSaved : ''
    if (next === 'elsewhere') return
    hadTrouble = true
    aloud.replaceChildren(words.troubles[next])
    const address = form.dataset['signIn']
    if (next === 'signed-out' && address !== undefined) aloud.append(' ', linkTo(address, words.signIn))
  }

  return {
    state,
    savedAt: moment => {
      at = moment
    },
    found: () => aloud.replaceChildren(words.found),
    ask: (answer, choose) => {
      asking?.remove()
      asking = question(answer, words.elsewhere, choice => {
        asking?.remove()
        asking = null
        choose(choice)
        form.querySelector<HTMLElement>('textarea, input:not([type=hidden])')?.focus()
      })
      form.prepend(asking)
      asking.scrollIntoView({ block: 'nearest' })
    },
  }
}

function question(
  { theirs }: Elsewhere,
  words: Words['elsewhere'],
  choose: (choice: 'mine' | 'theirs') => void,
): HTMLElement {
  const alert = create('div', 'alert alert-warning')
  alert.setAttribute('role', 'alert')
  const body = alert.appendChild(create('div', 'alert-body'))
  body.append(create('h2', 'alert-heading', words.heading))
  body.append(create('p', 'alert-text', theirs.length > 0 ? words.fields : words.form))
  for (const { label, text } of theirs) {
    const quote = body.appendChild(create('blockquote', 'kept-text'))
    quote.append(create('strong', '', label), create('br', ''), text === '' ? words.empty : text)
  }
  const buttons = body.appendChild(create('p', 'idea-buttons'))
  for (const choice of ['mine', 'theirs'] as const) {
    const text = choice === 'mine' ? words.keepMine : words.takeTheirs
    const button = create('button', 'button button-secondary', text)
    button.setAttribute('type', 'button')
    button.addEventListener('click', () => choose(choice))
    buttons.append(button)
  }
  return alert
}

function linkTo(address: string, text: string): HTMLElement {
  const link = create('a', '', text)
  link.setAttribute('href', address)
  link.setAttribute('target', '_blank')
  link.setAttribute('rel', 'noopener')
  return link
}

function create(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.textContent = text
  return element
}
