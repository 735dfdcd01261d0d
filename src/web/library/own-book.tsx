/** The municipality's own values of a rate: every entry that was ever made, what stands, and what can be done. */
import { lastDayOf } from '../../core/parameter/own-value.ts'
import type { ParameterUnit } from '../../core/parameter/parameter.ts'
import { formatDate, formatMoment } from '../../words/date.ts'
import { libraryWords } from '../../words/pages/library.ts'
import { ratesWords } from '../../words/pages/rates.ts'
import { sayParameterValue } from '../../words/parameter.ts'
import type { BookEntry, ParameterView } from '../../workflow/rates/view-parameter.ts'
import { anchors } from '../address.ts'
import { actorName } from '../components/actor-name.ts'
import { mayAtAll } from '../may.ts'
import type { Site } from '../site.ts'
import { ownValueFields as fields } from './own-value-form.ts'
import { Reference } from './reference.tsx'

/** What people are called by their ids, for readers who may know it. */
export type Names = ReadonlyMap<string, string | null>

type Props = { readonly view: ParameterView; readonly names: Names; readonly site: Site }

export function OwnBook({ view: { parameter, book }, names, site }: Props) {
  const words = ratesWords[site.language]
  const mayEnter = mayAtAll(site, 'enter-own-rate')
  return (
    <section id={anchors.ownValues}>
      <h2>{words.own}</h2>
      {book.length === 0 ? (
        <p>{words.ownNone}</p>
      ) : (
        <>
          <p class="prose">{words.ownIntroduction}</p>
          <ul class="revision-list prose">
            {book.map(entry => (
              <li>
                <Entry
                  entry={entry}
                  unit={parameter.unit}
                  who={nameOf(entry, names, site)}
                  site={site}
                  mayEnter={mayEnter}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {mayEnter ? (
        <p class="d-print-none">
          <a class="button button-primary" href={site.addresses.ownValue(parameter.name)}>
            {words.enter}
          </a>
        </p>
      ) : (
        <p class="d-print-none">{words.onlyHere}</p>
      )}
    </section>
  )
}

type EntryProps = {
  readonly entry: BookEntry
  readonly unit: ParameterUnit
  readonly who: string
  readonly site: Site
  readonly mayEnter: boolean
}

function nameOf({ actor }: BookEntry, names: Names, { language }: Site): string {
  const known = names.get(actor)
  if (known) return known
  const said = actorName(actor, language)
  return said === actor ? ratesWords[language].somebody : said
}

function Entry({ entry, unit, who, site, mayEnter }: EntryProps) {
  const { language } = site
  const words = ratesWords[language]
  return (
    <>
      <strong>{words.acts[entry.act]}:</strong> {sayOwnEntry(entry, unit, site)}{' '}
      <span class={entry.isStanding ? 'tag-word tag-word--own' : 'tag-word'}>
        {entry.isStanding ? words.standing : words.replaced}
      </span>
      <span class="revision-list__when">{words.who(who, formatMoment(entry.at, language))}</span>
      <span class="revision-list__when">
        {libraryWords[language].source}: <Reference text={entry.source} site={site} />
      </span>
      {entry.reason && (
        <span class="revision-list__reason">
          {words.reason}: {entry.reason}
        </span>
      )}
      {entry.isStanding && mayEnter && <Ways entry={entry} site={site} />}
    </>
  )
}

/** `12.000 kr. pr. måned fra 1. januar 2025 til og med 31. december 2025` */
export function sayOwnEntry(
  entry: Pick<BookEntry, 'value' | 'from' | 'until'>,
  unit: ParameterUnit,
  { language }: Site,
): string {
  const last = lastDayOf(entry)
  return ratesWords[language].entry(
    sayParameterValue(entry.value, unit, language),
    formatDate(entry.from, language),
    last && formatDate(last, language),
  )
}

function Ways({ entry: { id, parameter }, site }: { readonly entry: BookEntry; readonly site: Site }) {
  const words = ratesWords[site.language]
  const way = (field: string) => site.addresses.ownValue(parameter, `?${field}=${id}`)
  return (
    <span class="revision-list__ways d-print-none">
      <a href={way(fields.correct)}>{words.correct}</a> <a href={way(fields.end)}>{words.end}</a>{' '}
      <a href={way(fields.withdraw)}>{words.withdraw}</a>
    </span>
  )
}
