/** Rows that came, went or changed: milestones, connections, parties, measures. */
import type { RowDifference } from '../../core/proposal/difference/form-difference.ts'
import type { FormRow, RowKind } from '../../core/proposal/form/form.ts'
import { rowFields, rowKinds } from '../../core/proposal/form/form.ts'
import { wordDifference } from '../../core/text/word-difference.ts'
import { differenceWords } from '../../words/pages/difference.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { proposalFormWords } from '../../words/proposal-form.ts'
import type { ProposalNames } from '../../workflow/proposals/proposal-names.ts'
import type { Site } from '../site.ts'
import type { Differences } from './changes.ts'
import { Pieces } from './text-differences.tsx'

type Props = { readonly differences: Differences; readonly site: Site }

export function RowDifferences({ differences: { form, names }, site }: Props) {
  const words = differenceWords[site.language]
  const kinds = rowKinds.filter(kind => form.rows.some(row => row.kind === kind))
  if (kinds.length === 0) return null
  return (
    <section class="prose">
      <h2>{words.rows}</h2>
      {kinds.map(kind => (
        <div class="field">
          <h3>{proposalFormWords[site.language].rows[kind].heading}</h3>
          <ul class="difference__rows">
            {form.rows
              .filter(row => row.kind === kind)
              .map(row => (
                <li>
                  <RowLine row={row} names={names} site={site} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

type RowProps = { readonly row: RowDifference; readonly names: ProposalNames; readonly site: Site }

function RowLine({ row: { kind, before, after }, names, site }: RowProps) {
  const words = differenceWords[site.language]
  const say = (row: FormRow) => sayRow(kind, row, names, site)
  if (!before && after)
    return (
      <>
        <strong>{words.addedRow}:</strong> <ins>{say(after)}</ins>
      </>
    )
  if (before && !after)
    return (
      <>
        <strong>{words.removedRow}:</strong> <del>{say(before)}</del>
      </>
    )
  if (!before || !after) return null
  return (
    <>
      <strong>{words.changedRow}:</strong>{' '}
      <Pieces pieces={wordDifference(say(before), say(after))} site={site} />
    </>
  )
}

type Speaking = Pick<Site, 'language'>

/** A row as one line: a sentence where it is one, otherwise what it says, each part with its name but the first. */
export function sayRow(kind: RowKind, { values }: FormRow, names: ProposalNames, site: Speaking): string {
  const words = differenceWords[site.language]
  const say = (field: string) => sayValue(kind, field, values[field] ?? '', names, site)
  if (kind === 'links') return words.link(say('kind'), say('proposal'), say('note'))
  if (kind === 'parties') return words.party(say('name'), say('kind'), say('effect'), say('note'))
  const fieldNames: Readonly<Record<string, string>> = proposalFormWords[site.language].rowFields[kind]
  return rowFields[kind]
    .map((field, i) => {
      const text = say(field)
      if (text === '') return ''
      return i === 0 ? text : `${fieldNames[field]?.toLocaleLowerCase('da') ?? field}: ${text}`
    })
    .filter(part => part !== '')
    .join('; ')
}

function sayValue(kind: RowKind, field: string, value: string, names: ProposalNames, site: Speaking): string {
  const words = proposalFormWords[site.language]
  if (kind === 'links' && field === 'kind') return choiceName(words.relationKinds, value)
  if (kind === 'links' && field === 'proposal') return nameOf(names, value, site)
  if (kind === 'parties' && field === 'kind') return choiceName(words.partyKinds, value)
  if (kind === 'parties' && field === 'effect') return choiceName(words.partyEffects, value)
  return value
}

function choiceName(names: Readonly<Record<string, string>>, value: string): string {
  return names[value] ?? value
}

export function nameOf(names: ProposalNames, id: string, site: Speaking): string {
  const found = names.get(id)
  const title = found?.title ?? proposalWords[site.language].untitled
  return found?.number ? `${found.number} ${title}` : title
}
