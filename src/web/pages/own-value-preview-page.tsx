/** What an own value would change, before it holds: the rate on its days, every open proposal, and the question. */
import { lastDayOf, type ValueChange, valueChanges } from '../../core/parameter/own-value.ts'
import type { DatedValue, Parameter, ParameterSet } from '../../core/parameter/parameter.ts'
import { formatDate } from '../../words/date.ts'
import { libraryWords } from '../../words/pages/library.ts'
import { ownValueWords } from '../../words/pages/own-value.ts'
import { rateChangesWords } from '../../words/pages/rate-changes.ts'
import { ratesWords } from '../../words/pages/rates.ts'
import { nameParameter, sayParameterValue } from '../../words/parameter.ts'
import type { OwnValuePreview } from '../../workflow/rates/preview-own-value.ts'
import { Icon } from '../components/icon.tsx'
import { LeafTable, NamedCell } from '../components/leaf-table.tsx'
import { roles } from '../components/table-roles.ts'
import { FieldFrame } from '../form/field-frame.tsx'
import { LibraryLayout } from '../library/library-layout.tsx'
import { Marks, marksOf } from '../library/marks.tsx'
import { sayOwnEntry } from '../library/own-book.tsx'
import { ownValueFields as fields } from '../library/own-value-form.ts'
import { RateChangesTable } from '../library/rate-changes-table.tsx'
import { Reference } from '../library/reference.tsx'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly preview: Extract<OwnValuePreview, { kind: 'preview' }>
  /** For what the rates are called. */
  readonly parameters: ParameterSet
  /** What was asked, to be sent again when it is made. */
  readonly asked: URLSearchParams
  readonly isAmbiguous: boolean
  /** Somebody else has written in the book since the first look. */
  readonly isMeanwhile: boolean
}

export function OwnValuePreviewPage(props: Props) {
  const { site, preview, isMeanwhile } = props
  const { language, addresses } = site
  const words = ownValueWords[language]
  const { after, entry } = preview
  const name = nameParameter(after, language)
  return (
    <LibraryLayout
      site={site}
      title={words.previewTitle}
      way={[
        { text: ratesWords[language].title, href: addresses.rates() },
        { text: name, href: addresses.rate(after.name) },
      ]}
      crumb={words.crumb}
      isPrivate
    >
      {isMeanwhile && <Meanwhile site={site} />}
      <p class="lead">
        {words.previewLead[entry.act]} <strong>{sayOwnEntry(entry, after.unit, site)}</strong>
      </p>
      <Told {...props} />
      <RateBeforeAfter {...props} />
      <Proposals {...props} />
      <ConfirmForm {...props} />
    </LibraryLayout>
  )
}

function Meanwhile({ site }: Pick<Props, 'site'>) {
  return (
    <div class="alert alert-warning" role="alert">
      <Icon name="warning" class="alert-icon" />
      <div class="alert-body">
        <p class="alert-text">{ownValueWords[site.language].meanwhile}</p>
      </div>
    </div>
  )
}

/** Which rate, how the number was read, from where, and what it stands in place of. */
function Told({ site, preview: { entry, replaced, after }, isAmbiguous }: Props) {
  const { language } = site
  const words = ownValueWords[language]
  return (
    <p class="prose">
      {nameParameter(after, language)}.{' '}
      {isAmbiguous && `${words.readAs(sayParameterValue(entry.value, after.unit, language))} `}
      {libraryWords[language].source}: <Reference text={entry.source} site={site} />.
      {replaced && entry.act === 'corrected' && (
        <>
          {' '}
          {words.now}: {sayOwnEntry(replaced, after.unit, site)}.
        </>
      )}
      {lastDayOf(entry) === null && entry.act !== 'withdrawn' && ` ${words.lastHint}`}
    </p>
  )
}

function RateBeforeAfter({ site, preview: { before, after } }: Props) {
  const words = ownValueWords[site.language]
  const changes = valueChanges(before, after)
  return (
    <section>
      <h2>{words.changes}</h2>
      {changes.length === 0 ? (
        <p>{words.noChange}</p>
      ) : (
        <LeafTable caption={words.changesCaption} heads={[words.day, words.now, words.afterwards]}>
          {changes.map(change => (
            <ChangeRow change={change} parameter={after} site={site} />
          ))}
        </LeafTable>
      )}
    </section>
  )
}

type RowProps = { readonly change: ValueChange; readonly parameter: Parameter; readonly site: Site }

function ChangeRow({ change: { from, before, after }, parameter, site }: RowProps) {
  const words = ownValueWords[site.language]
  return (
    <tr {...roles.row}>
      <th {...roles.rowheader} scope="row">
        {formatDate(from, site.language)}
      </th>
      <NamedCell name={words.now} value={<Held value={before} parameter={parameter} site={site} />} />
      <NamedCell name={words.afterwards} value={<Held value={after} parameter={parameter} site={site} />} />
    </tr>
  )
}

type HeldProps = Pick<RowProps, 'parameter' | 'site'> & { readonly value: DatedValue | null }

function Held({ value, parameter, site }: HeldProps) {
  if (!value || value.value === null) return ratesWords[site.language].ended
  return (
    <>
      {sayParameterValue(value.value, parameter.unit, site.language)}
      <Marks marks={marksOf(value)} site={site} />
    </>
  )
}

function Proposals({ site, preview: { proposals }, parameters }: Props) {
  const words = ownValueWords[site.language]
  const changesWords = rateChangesWords[site.language]
  const { asked, changes } = proposals
  return (
    <section>
      <h2>{words.proposals}</h2>
      <p class="prose">
        {asked === 0 ? changesWords.nobodyAsks : changesWords.asked(changes.length, asked)}
        {changes.length > 0 && ` ${changesWords.caption}`}
      </p>
      {changes.length > 0 && <RateChangesTable changes={changes} parameters={parameters} site={site} />}
    </section>
  )
}

/** Asked for again with the same words, and with the book as it was seen. */
function ConfirmForm({ site, preview: { entry, seen, after }, asked }: Props) {
  const words = ownValueWords[site.language]
  const own: readonly string[] = [fields.seen, fields.reason]
  const kept = [...asked].filter(([name]) => !own.includes(name))
  return (
    <form method="post" action={site.addresses.ownValue(after.name)} class="answer-form library-form">
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name={fields.seen} value={String(seen)} />
      <p class="prose">{words.keptFigures}</p>
      <FieldFrame site={site} id={fields.reason} label={words.reason} hint={words.reasonHint}>
        {tied => (
          <textarea class="form-input" rows={2} maxLength={500} {...tied}>
            {asked.get(fields.reason) ?? ''}
          </textarea>
        )}
      </FieldFrame>
      <button class="button button-primary" type="submit">
        {words.confirm[entry.act]}
      </button>
      <p>
        {(entry.act === 'entered' || entry.act === 'corrected') && (
          <>
            <a href={site.addresses.ownValue(after.name, backQuery(kept))}>{words.back}</a>
            {' · '}
          </>
        )}
        <a href={site.addresses.rate(after.name)}>{words.cancel}</a>
      </p>
    </form>
  )
}

/** The form again as it was filled in. */
function backQuery(kept: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(kept.filter(([name]) => name !== fields.preview).map(pair => [...pair]))
  return `?${query}`
}
