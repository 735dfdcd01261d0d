/** The event log for an administrator: a search, a page of events, and the proof that nothing was changed. */
import type { EventKind } from '../../core/event/event.ts'
import { formatMoment } from '../../words/date.ts'
import { eventKinds, sayEvent } from '../../words/event.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { logWords } from '../../words/pages/log.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { LogPage as Found, LogItem } from '../../workflow/process/search-log.ts'
import { Layout } from '../components/layout.tsx'
import { LogProof, type Verified } from '../components/log-proof.tsx'
import { Pager } from '../components/pager.tsx'
import { roles } from '../components/table-roles.ts'
import { Field } from '../form/field.tsx'
import { nameOf } from '../process/name-of.ts'
import type { Site } from '../site.ts'

/** The search as the address has it. */
export type LogSearch = {
  readonly kind: EventKind | null
  readonly actor: string
  readonly subject: string
  readonly from: string
  readonly until: string
}

type Props = {
  readonly site: Site
  readonly found: Extract<Found, { kind: 'found' }>
  readonly search: LogSearch
  readonly names: PersonNames
  /** null where nobody has asked for it. */
  readonly verified: Verified | null
  readonly pageHref: (page: number) => string
}

export function LogPage(props: Props) {
  const { site, found, verified } = props
  const words = logWords[site.language]
  const crumbs = [
    { text: layoutWords[site.language].catalogues, href: site.addresses.home },
    { text: words.title },
  ]
  return (
    <Layout site={site} title={words.title} crumbs={crumbs} isPrivate>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {verified && <LogProof site={site} verified={verified} />}
      <SearchForm {...props} />
      <h2>{words.found(found.total)}</h2>
      {found.items.length === 0 ? <p>{words.none}</p> : <Events {...props} />}
      <Pager
        page={found.page}
        pages={found.pages}
        hrefOf={props.pageHref}
        label={words.title}
        language={site.language}
      />
      <section>
        <h2>{words.verify}</h2>
        <p>{words.verifyLead}</p>
        <form method="post" action={site.addresses.log()}>
          <button class="button button-secondary" type="submit">
            {words.verifyButton}
          </button>
        </form>
      </section>
    </Layout>
  )
}

function SearchForm({ site, search }: Props) {
  const words = logWords[site.language]
  return (
    <form
      method="get"
      action={site.addresses.log()}
      class="filter log-filter d-print-none"
      aria-label={words.search}
    >
      <div class="filter__fields">
        <div class="filter__field form-group">
          <label class="form-label" for="hvad">
            {words.kind}
          </label>
          <select class="form-select" id="hvad" name="hvad">
            <option value="">{words.allKinds}</option>
            {eventKinds.map(kind => (
              <option value={kind} selected={search.kind === kind}>
                {sayEvent(kind, {}, site.language)}
              </option>
            ))}
          </select>
        </div>
        <div class="filter__field">
          <Field
            site={site}
            id="hvem"
            label={words.actor}
            hint={words.actorHint}
            value={search.actor}
            maxLength={100}
          />
        </div>
        <div class="filter__field">
          <Field
            site={site}
            id="om"
            label={words.subject}
            hint={words.subjectHint}
            value={search.subject}
            maxLength={100}
          />
        </div>
        <DayField id="fra" label={words.from} value={search.from} />
        <DayField id="til" label={words.until} value={search.until} />
      </div>
      <button class="button button-primary" type="submit">
        {words.show}
      </button>
    </form>
  )
}

type DayProps = { readonly id: string; readonly label: string; readonly value: string }

function DayField({ id, label, value }: DayProps) {
  return (
    <div class="filter__field form-group">
      <label class="form-label" for={id}>
        {label}
      </label>
      <input type="date" class="form-input" id={id} name={id} value={value} />
    </div>
  )
}

/** A table where there is room; on a telephone each event is a small sheet of its own, with its heads before it. */
function Events({ site, found, names }: Props) {
  const words = logWords[site.language]
  const heads = [words.number, words.when, words.who, words.what, words.about, words.told]
  return (
    <table class="log-table log-table--stack" {...roles.table}>
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          {heads.map(head => (
            <th scope="col" {...roles.columnheader}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>
        {found.items.map(item => (
          <tr {...roles.row}>
            <td {...roles.cell} data-head={words.number}>
              {item.sequence}
            </td>
            <td {...roles.cell} data-head={words.when}>
              {formatMoment(item.at, site.language)}
            </td>
            <td {...roles.cell} data-head={words.who}>
              {nameOf(item.actor, names, site)}
            </td>
            <td {...roles.cell} data-head={words.what}>
              {sayEvent(item.kind, item.facts, site.language)}
            </td>
            <td {...roles.cell} data-head={words.about}>
              <Subject site={site} item={item} names={names} />
            </td>
            <Told site={site} item={item} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A cell in which nothing stands takes no place on a telephone. */
function Told({ site, item }: { readonly site: Site; readonly item: LogItem }) {
  const words = logWords[site.language]
  const text = item.isErased ? words.erased : Object.values(item.told ?? {}).join('\n')
  return (
    <td {...roles.cell} class="as-written" data-head={text === '' ? undefined : words.told}>
      {text}
      {item.told && !item.isErased && (
        <a class="log-erase" href={site.addresses.logText(item.sequence)}>
          {words.eraseLink(item.sequence)}
        </a>
      )}
    </td>
  )
}

type SubjectProps = { readonly site: Site; readonly item: LogItem; readonly names: PersonNames }

function Subject({ site, item: { subject }, names }: SubjectProps) {
  const words = logWords[site.language]
  const name = subject.kind === 'person' ? nameOf(subject.id, names, site) : (subject.name ?? subject.id)
  const text = `${words.subjects[subject.kind] ?? subject.kind} ${name}`
  const href = addressOf(subject, site)
  return href === null ? <span>{text}</span> : <a href={href}>{text}</a>
}

function addressOf({ kind, id, catalogue }: LogItem['subject'], { addresses }: Site): string | null {
  switch (kind) {
    case 'proposal':
      return addresses.way(id)
    case 'catalogue':
      return addresses.catalogue(id)
    case 'publication':
      return catalogue === null ? null : addresses.catalogue(catalogue)
    case 'document':
      return addresses.document(id)
    case 'person':
      return addresses.person(id)
    case 'parameter':
      return addresses.rate(id)
    case 'event':
      return null
    default:
      return kind satisfies never
  }
}
