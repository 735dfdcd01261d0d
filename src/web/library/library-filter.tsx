/** Search and choices over a list of the library, as a form that becomes the address. */
import { libraryWords } from '../../words/pages/library.ts'
import { Choice, type Option, TextField } from '../components/filter-fields.tsx'
import type { Site } from '../site.ts'

export type FilterChoice = {
  readonly name: string
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string | null
}

type Props = {
  readonly site: Site
  readonly action: string
  /** null where the list has no texts to search for. */
  readonly text: { readonly value: string | null; readonly hint: string } | null
  readonly choices: readonly FilterChoice[]
  /** What was found, in words. */
  readonly result: string
  readonly label: string
}

const textParameter = 'q'

export function LibraryFilter({ site, action, text, choices, result, label }: Props) {
  const words = libraryWords[site.language]
  const isFiltered = text?.value || choices.some(choice => choice.value !== null)
  return (
    <search class="filter">
      <form action={action} method="get" aria-label={label}>
        <div class="filter__fields">
          {text && (
            <TextField name={textParameter} label={words.search} hint={text.hint} value={text.value} />
          )}
          {choices.map(choice => (
            <Choice {...choice} all={words.all} />
          ))}
          <button class="button button-secondary" type="submit">
            {words.show}
          </button>
        </div>
        <p class="filter__result">
          {result}
          {isFiltered && (
            <>
              {' · '}
              <a href={action}>{words.clear}</a>
            </>
          )}
        </p>
      </form>
    </search>
  )
}

/** The choice an address names, if it is one of these; anything else is no choice. */
export function chosen<T extends string>(
  parameters: URLSearchParams,
  name: string,
  known: readonly T[],
): T | null {
  const given = parameters.get(name)
  return known.find(each => each === given) ?? null
}

/** What an address searches for; blank is nothing. */
export function searched(parameters: URLSearchParams): string | null {
  const text = (parameters.get(textParameter) ?? '').trim().slice(0, 100)
  return text === '' ? null : text
}

/** Whether every word of a search stands somewhere in a text. */
export function holdsWords(text: string, search: string | null): boolean {
  const held = text.toLocaleLowerCase('da')
  return (search ?? '')
    .toLocaleLowerCase('da')
    .split(/\s+/u)
    .every(word => held.includes(word))
}
