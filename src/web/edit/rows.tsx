/** The repeating rows of the edit page: milestones, connections, parties, measures. Buttons add and remove them. */
import type { ComponentChildren } from 'preact'
import type { FormRow, ProposalForm, RowKind } from '../../core/proposal/form/form.ts'
import { rowPlace } from '../../core/proposal/form/form.ts'
import { editWords } from '../../words/pages/edit.ts'
import { formWords } from '../../words/pages/form.ts'
import { proposalFormWords } from '../../words/proposal-form.ts'
import type { ProposalNames } from '../../workflow/proposals/proposal-names.ts'
import type { FoundProposal } from '../../workflow/proposals/search-proposals.ts'
import { nameOf } from '../difference/row-differences.tsx'
import { Choice, Line, Lines } from './controls.tsx'
import { type FieldContext, idOf, Theirs } from './field.tsx'

export type Search = { readonly text: string; readonly found: readonly FoundProposal[] }

type Props = { readonly form: ProposalForm; readonly context: FieldContext }

export function Milestones({ form, context }: Props) {
  const words = editWords[context.site.language]
  const names = proposalFormWords[context.site.language].rowFields.milestones
  return (
    <Rows kind="milestones" form={form} context={context}>
      {(row, place) => (
        <div class="edit-row__pair">
          <Line place={place('text')} label={names.text} value={row.values['text'] ?? ''} context={context} />
          <Line
            place={place('month')}
            label={names.month}
            hint={words.monthHint}
            value={row.values['month'] ?? ''}
            context={context}
          />
        </div>
      )}
    </Rows>
  )
}

export function Parties({ form, context }: Props) {
  const words = editWords[context.site.language]
  const { rowFields, partyKinds, partyEffects } = proposalFormWords[context.site.language]
  const names = rowFields.parties
  return (
    <Rows kind="parties" form={form} context={context}>
      {({ values }, place) => (
        <>
          <div class="edit-row__pair">
            <Choice
              place={place('kind')}
              label={names.kind}
              value={values['kind'] ?? ''}
              choices={partyKinds}
              none={words.notChosen}
              context={context}
            />
            <Line place={place('name')} label={names.name} value={values['name'] ?? ''} context={context} />
            <Choice
              place={place('effect')}
              label={names.effect}
              value={values['effect'] ?? ''}
              choices={partyEffects}
              none={words.notChosen}
              context={context}
            />
          </div>
          <Line place={place('note')} label={names.note} value={values['note'] ?? ''} context={context} />
        </>
      )}
    </Rows>
  )
}

export function Measures({ form, context }: Props) {
  const names = proposalFormWords[context.site.language].rowFields.followUp
  const fields = ['dataSource', 'baseline', 'owner', 'reported'] as const
  return (
    <Rows kind="followUp" form={form} context={context}>
      {({ values }, place) => (
        <>
          <Line
            place={place('indicator')}
            label={names.indicator}
            value={values['indicator'] ?? ''}
            context={context}
          />
          <div class="edit-row__pair">
            {fields.map(field => (
              <Line place={place(field)} label={names[field]} value={values[field] ?? ''} context={context} />
            ))}
          </div>
          <Lines
            place={place('threshold')}
            label={names.threshold}
            value={values['threshold'] ?? ''}
            context={context}
          />
        </>
      )}
    </Rows>
  )
}

type LinkProps = Props & { readonly names: ProposalNames; readonly search: Search | null }

export function Links({ form, context, names, search }: LinkProps) {
  const { site } = context
  const words = editWords[site.language]
  const { rowFields, relationKinds } = proposalFormWords[site.language]
  return (
    <Rows kind="links" form={form} context={context} after={<Finder search={search} context={context} />}>
      {({ values }, place) => (
        <>
          <LinkedProposal
            place={place('proposal')}
            proposal={values['proposal'] ?? ''}
            names={names}
            context={context}
          />
          <div class="edit-row__pair">
            <Choice
              place={place('kind')}
              label={rowFields.links.kind}
              value={values['kind'] ?? ''}
              choices={relationKinds}
              none={words.notChosen}
              context={context}
            />
            <Line
              place={place('note')}
              label={rowFields.links.note}
              value={values['note'] ?? ''}
              context={context}
            />
          </div>
        </>
      )}
    </Rows>
  )
}

type LinkedProps = Pick<LinkProps, 'names' | 'context'> & {
  readonly place: string
  readonly proposal: string
}

/** Nothing to type: so what is wrong with it is said here, where the summary of what is wrong leads. */
function LinkedProposal({ place, proposal, names, context: { site, problems } }: LinkedProps) {
  const problem = problems.find(each => each.place === place)
  return (
    <div class={problem ? 'form-group form-error' : undefined} id={idOf(place)} tabIndex={-1}>
      {problem && (
        <span class="form-error-message">
          {formWords[site.language].fieldError(
            editWords[site.language].problems[problem.code](problem.found),
          )}
        </span>
      )}
      <p class="edit-row__proposal">
        <a href={site.addresses.proposal(proposal)}>{nameOf(names, proposal, site)}</a>
        <input type="hidden" name={place} value={proposal} />
      </p>
    </div>
  )
}

function Finder({
  search,
  context: { site },
}: {
  readonly search: Search | null
  readonly context: FieldContext
}) {
  const words = editWords[site.language]
  return (
    <div class="edit-finder">
      <label class="form-label" for="soeg">
        {words.search}
      </label>
      <span class="form-hint" id="soeg-hint">
        {words.searchHint}
      </span>
      <div class="edit-finder__line">
        <input
          class="form-input"
          type="search"
          id="soeg"
          name="soeg"
          value={search?.text ?? ''}
          aria-describedby="soeg-hint"
        />
        <button class="button button-secondary" type="submit" name="valg" value="search">
          {words.searchButton}
        </button>
      </div>
      {search && search.found.length === 0 && <p>{words.nothingFound(search.text)}</p>}
      {search && search.found.length > 0 && (
        <>
          <p>{words.found(search.found.length)}:</p>
          <ul class="edit-finder__found">
            {search.found.map(({ id, number, title, catalogue }) => {
              const name = [number, title].filter(Boolean).join(' ')
              return (
                <li>
                  <button
                    class="button button-secondary button-small"
                    type="submit"
                    name="valg"
                    value={`connect:${id}`}
                  >
                    {words.connect(name)}
                  </button>
                  {catalogue && <span class="form-hint">{catalogue}</span>}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </div>
  )
}

type RowsProps = Props & {
  readonly kind: RowKind
  readonly after?: ComponentChildren
  readonly children: (row: FormRow, place: (field: string) => string) => ComponentChildren
}

function Rows({ kind, form, context, after, children }: RowsProps) {
  const { site, conflicts } = context
  const words = editWords[site.language]
  const { heading, one } = proposalFormWords[site.language].rows[kind]
  return (
    <section class="edit-rows" id={kind} tabIndex={-1} aria-labelledby={`${kind}-overskrift`}>
      <h3 id={`${kind}-overskrift`}>{heading}</h3>
      <p class="form-hint">{words.rowHints[kind]}</p>
      {form.rows[kind].map((row, i) => {
        const gone = conflicts.find(each => each.place === `${kind}.${row.id}`)
        return (
          <fieldset class="edit-row" id={idOf(`${kind}.${row.id}`)}>
            <legend>{words.rowLegend(one, i + 1)}</legend>
            <input type="hidden" name={kind} value={row.id} />
            {children(row, field => rowPlace(kind, row.id, field))}
            {gone && <Theirs conflict={gone} id={`${idOf(gone.place)}-anden`} label={one} site={site} />}
            <button
              class="button button-tertiary button-small"
              type="submit"
              name="valg"
              value={`remove:${kind}:${row.id}`}
            >
              {words.removeRow(one, i + 1)}
            </button>
          </fieldset>
        )
      })}
      {kind !== 'links' && (
        <button class="button button-secondary button-small" type="submit" name="valg" value={`add:${kind}`}>
          {words.addRow[kind]}
        </button>
      )}
      {after}
    </section>
  )
}
