/** The form for an own value of a rate, or for its last day. Sending it shows what it would change. */
import { longestSource } from '../../core/parameter/check-own-value.ts'
import type { Parameter, ParameterUnit } from '../../core/parameter/parameter.ts'
import { formatNumber } from '../../words/number.ts'
import { type OwnValueFault, ownValueWords } from '../../words/pages/own-value.ts'
import { ratesWords } from '../../words/pages/rates.ts'
import { nameParameter, nameParameterUnit, sayParameterValue } from '../../words/parameter.ts'
import type { BookEntry } from '../../workflow/rates/view-parameter.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { FieldFrame } from '../form/field-frame.tsx'
import { LibraryLayout } from '../library/library-layout.tsx'
import { sayOwnEntry } from '../library/own-book.tsx'
import { ownValueFields as fields, type OwnValueTyped } from '../library/own-value-form.ts'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly parameter: Parameter
  readonly typed: OwnValueTyped
  readonly faults: readonly OwnValueFault[]
  /** The entry that gets a last day; null for a value that is entered or put right. */
  readonly ends: BookEntry | null
}

export function OwnValuePage(props: Props) {
  const { site, parameter, faults, ends } = props
  const { language, addresses } = site
  const words = ownValueWords[language]
  const name = nameParameter(parameter, language)
  return (
    <LibraryLayout
      site={site}
      title={ends ? words.endTitle : words.title(name)}
      way={[
        { text: ratesWords[language].title, href: addresses.rates() },
        { text: name, href: addresses.rate(parameter.name) },
      ]}
      crumb={words.crumb}
      isPrivate
    >
      {faults.length > 0 && <FaultSummary {...props} />}
      <p class="lead">{ends ? words.endLead(sayOwnEntry(ends, parameter.unit, site)) : words.lead}</p>
      <form action={addresses.ownValue(parameter.name)} method="get" class="answer-form library-form">
        <input type="hidden" name={fields.preview} value="1" />
        <input type="hidden" name={fields.notation} value={site.language} />
        {ends ? <EndFields {...props} ends={ends} /> : <EntryFields {...props} />}
        <button class="button button-primary" type="submit">
          {words.seeEffects}
        </button>
      </form>
      <p>
        <a href={addresses.rate(parameter.name)}>{words.cancel}</a>
      </p>
    </LibraryLayout>
  )
}

const fieldOf = { from: fields.from, until: fields.last, value: fields.value, source: fields.source } as const

function FaultSummary({ site, faults, parameter }: Props) {
  return (
    <ErrorSummary
      site={site}
      heading={ownValueWords[site.language].problemHeading}
      problems={faults.map(fault => ({
        message: sayFault(fault, parameter.unit, site),
        field: fieldOf[fault.field],
      }))}
    />
  )
}

function sayFault(fault: OwnValueFault, unit: ParameterUnit, { language }: Site): string {
  const { faults } = ownValueWords[language]
  switch (fault.code) {
    case 'not-a-day':
      return faults['not-a-day'](fault.text)
    case 'out-of-bounds': {
      const { least, most } = fault
      return faults['out-of-bounds'](
        sayParameterValue(least, unit, language),
        sayParameterValue(most, unit, language),
      )
    }
    case 'source-long':
      return faults['source-long'](formatNumber(fault.most, language))
    case 'ends-before':
    case 'not-a-number':
    case 'source-missing':
      return faults[fault.code]
    default:
      return fault satisfies never
  }
}

function errorAt({ faults, parameter, site }: Props, field: OwnValueFault['field']): string | null {
  const fault = faults.find(each => each.field === field)
  return fault ? sayFault(fault, parameter.unit, site) : null
}

function EntryFields(props: Props) {
  const { site, parameter, typed } = props
  const words = ownValueWords[site.language]
  return (
    <>
      <FieldFrame
        site={site}
        id={fields.value}
        label={words.value(nameParameterUnit(parameter.unit, site.language))}
        hint={words.valueHint(parameter.unit === 'share')}
        error={errorAt(props, 'value')}
      >
        {tied => (
          <input class="form-input" type="text" inputMode="decimal" value={typed.value} required {...tied} />
        )}
      </FieldFrame>
      <FieldFrame
        site={site}
        id={fields.from}
        label={words.from}
        hint={words.fromHint}
        error={errorAt(props, 'from')}
      >
        {tied => <input class="form-input" type="date" value={typed.from} required {...tied} />}
      </FieldFrame>
      <FieldFrame
        site={site}
        id={fields.last}
        label={words.last}
        hint={words.lastHint}
        error={errorAt(props, 'until')}
      >
        {tied => <input class="form-input" type="date" value={typed.last} {...tied} />}
      </FieldFrame>
      <FieldFrame
        site={site}
        id={fields.source}
        label={words.source}
        hint={words.sourceHint}
        error={errorAt(props, 'source')}
      >
        {tied => (
          <textarea class="form-input" rows={3} maxLength={longestSource} required {...tied}>
            {typed.source}
          </textarea>
        )}
      </FieldFrame>
    </>
  )
}

function EndFields(props: Props & { readonly ends: BookEntry }) {
  const { site, typed, ends } = props
  const words = ownValueWords[site.language]
  return (
    <>
      <input type="hidden" name={fields.end} value={ends.id} />
      <FieldFrame
        site={site}
        id={fields.last}
        label={words.endLast}
        hint={words.fromHint}
        error={errorAt(props, 'until')}
      >
        {tied => <input class="form-input" type="date" value={typed.last} required {...tied} />}
      </FieldFrame>
    </>
  )
}
