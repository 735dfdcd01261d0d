/** What is known about a number, folded away under its source: range, evidence, owner, note, last change, and its form. */
import type { CasePath } from '../../../core/calculation/case/problem.ts'
import { parametersFor } from '../../../core/calculation/drivers/rate-unit.ts'
import { type FormEntry, textOf } from '../../../core/calculation/editing/form-entries.ts'
import { formName } from '../../../core/calculation/editing/form-name.ts'
import { fieldOf, type Plain } from '../../../core/calculation/editing/plain.ts'
import { type AboutField, aboutOf } from '../../../core/calculation/editing/plain-quantity.ts'
import { showValue } from '../../../core/calculation/editing/read-form.ts'
import { evidenceGrades } from '../../../core/calculation/graph/leaf.ts'
import type { FigureUnit } from '../../../core/calculation/graph/unit.ts'
import { evidenceNames, reconstructedMark } from '../../../words/calculation/evidence.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import { ActButton } from '../controls/act-button.tsx'
import { finishers } from '../state/act.ts'
import { type Desk, textIn } from '../state/desk.ts'
import { choicesFor, studyField } from '../state/evidence-choice.ts'
import { labelOf } from '../state/label-of.ts'

type Props = {
  readonly entry: FormEntry
  readonly desk: Desk
  readonly label: string
  readonly assumptions: Plain
}

export function AboutNumber({ entry, desk, label, assumptions }: Props) {
  const { path, quantity } = entry
  const words = workbenchWords[desk.language]
  const key = `om/${formName(path)}`
  const isOpen = desk.open === null || desk.open.has(key)
  if (!quantity || quantity.holds === 'nothing')
    return <NothingYet {...{ entry, desk, label, assumptions }} />
  return (
    <details class="bench-about" data-details={key} open={desk.open?.has(key) || undefined}>
      <summary>
        <span class="sr-only">{words.about(label)}: </span>
        {sayInShort(entry, desk)}
      </summary>
      {isOpen && <Inside {...{ entry, desk, label, assumptions }} />}
    </details>
  )
}

/** A number that nobody has given may still be a rate or a shared one. */
function NothingYet({ entry, desk, label, assumptions }: Props) {
  const words = workbenchWords[desk.language]
  const key = `om/${formName(entry.path)}`
  const isOpen = desk.open === null || desk.open.has(key)
  if (!entry.required) return null
  return (
    <details class="bench-about" data-details={key} open={desk.open?.has(key) || undefined}>
      <summary>
        <span class="sr-only">{label}: </span>
        {words.instead}
      </summary>
      {isOpen && (
        <div class="bench-about__inside">
          <Instead {...{ entry, desk, label, assumptions }} />
        </div>
      )}
    </details>
  )
}

function sayInShort({ quantity }: FormEntry, { language }: Desk): string {
  const words = workbenchWords[language]
  if (!quantity || quantity.holds === 'shared' || quantity.holds === 'rate') return words.instead
  const about = aboutOf(quantity)
  const evidence = evidenceGrades.find(grade => grade === about['evidence'])
  const range = [about['low'], about['high']].some(end => end !== undefined)
  const parts = [
    textOf(about['source']) || words.noSource,
    evidence ? evidenceNames[language][evidence] : null,
    about['reconstructed'] === true ? reconstructedMark[language] : null,
    range ? `${showValue(about['low'], language) || '…'}–${showValue(about['high'], language) || '…'}` : null,
    textOf(about['owner']) || null,
  ]
  return parts.filter(part => part !== null).join(' · ')
}

function Inside(props: Props) {
  const { entry, desk, label } = props
  const { path, quantity } = entry
  const words = workbenchWords[desk.language]
  if (!quantity || quantity.holds === 'nothing') return null
  if (quantity.holds === 'shared')
    return (
      <div class="bench-about__inside">
        <ActButton act={{ kind: 'own', path }} label={`${words.own}: ${label}`}>
          {words.own}
        </ActButton>
      </div>
    )
  if (quantity.holds === 'rate')
    return (
      <div class="bench-about__inside">
        <Override path={path} desk={desk} label={label} />
      </div>
    )
  const about = aboutOf(quantity)
  return (
    <div class="bench-about__inside">
      {path[0] === 'assumptions' && (
        <AboutText field="label" label={words.label} text={textOf(about['label'])} {...{ path, desk }} />
      )}
      <AboutText
        field="low"
        label={words.low}
        text={showValue(about['low'], desk.language)}
        {...{ path, desk }}
        isShort={true}
      />
      <AboutText
        field="high"
        label={words.high}
        text={showValue(about['high'], desk.language)}
        {...{ path, desk }}
        isShort={true}
      />
      <AboutText field="source" label={words.source} text={textOf(about['source'])} {...{ path, desk }} />
      <Evidence path={path} desk={desk} chosen={textOf(about['evidence'])} />
      <AboutText field="owner" label={words.owner} text={textOf(about['owner'])} {...{ path, desk }} />
      <AboutText field="note" label={words.note} text={textOf(about['note'])} {...{ path, desk }} />
      <LastChange path={path} desk={desk} />
      <p class="bench-actions">
        {path[0] !== 'years' && (
          <ActButton
            act={{ kind: 'per-year', path, isPerYear: quantity.holds !== 'years' }}
            label={`${quantity.holds === 'years' ? words.oneNumber : words.perYear}: ${label}`}
          >
            {quantity.holds === 'years' ? words.oneNumber : words.perYear}
          </ActButton>
        )}
      </p>
      {path[0] === 'drivers' && <Instead {...props} />}
    </div>
  )
}

type TextProps = {
  readonly field: AboutField
  readonly label: string
  readonly text: string
  readonly path: CasePath
  readonly desk: Desk
  readonly isShort?: boolean
}

function AboutText({ field, label, text, path, desk, isShort }: TextProps) {
  const name = formName([...path, field])
  return (
    <div class={isShort ? 'bench-mini bench-mini--short' : 'bench-mini'}>
      <label for={name}>{label}</label>
      <input class="form-input" id={name} name={name} value={textIn(desk, name, text)} autocomplete="off" />
    </div>
  )
}

function Evidence({
  path,
  desk,
  chosen,
}: Pick<Props, 'desk'> & { readonly path: CasePath; readonly chosen: string }) {
  const words = workbenchWords[desk.language]
  const name = formName([...path, 'evidence'])
  return (
    <div class="bench-mini">
      <label for={name}>{words.evidence}</label>
      <select class="form-select" id={name} name={name} value={chosen}>
        <option value="">{words.noEvidence}</option>
        {evidenceGrades.map(grade => (
          <option value={grade} selected={grade === chosen}>
            {evidenceNames[desk.language][grade]}
          </option>
        ))}
      </select>
    </div>
  )
}

function LastChange({ path, desk }: { readonly path: CasePath; readonly desk: Desk }) {
  const words = workbenchWords[desk.language]
  const last = desk.lastChanges.get(formName(path))
  if (!last) return null
  return (
    <p class="bench-quiet">
      {words.lastChange}: {words.changedBy(last.by, last.on, last.version)}
    </p>
  )
}

/** What may stand in the place of a number of one's own: a rate, a shared assumption, or this one shared. */
function Instead({ entry, desk, label, assumptions }: Props) {
  const { path, unit, quantity } = entry
  const words = workbenchWords[desk.language]
  const rates = unit ? parametersFor(desk.surroundings.parameters, unit) : []
  const shared = typeof assumptions === 'object' && assumptions !== null ? Object.keys(assumptions) : []
  const name = formName([...path, 'rate'])
  return (
    <>
      {rates.length > 0 && (
        <div class="bench-mini">
          <label for={name}>{words.rate}</label>
          <select class="form-select" id={name} name={name} value="">
            <option value="">{words.chooseRate}</option>
            {rates.map(rate => (
              <option value={rate.name}>{rate.description[desk.language]}</option>
            ))}
          </select>
        </div>
      )}
      {unit && <Studies path={path} unit={unit} desk={desk} label={label} />}
      {shared.length > 0 && (
        <p class="bench-actions">
          {shared
            .filter(each => fieldOf(assumptions, each) !== undefined)
            .map(each => (
              <ActButton
                act={{ kind: 'use-assumption', path, name: each }}
                label={`${words.use(labelOf(fieldOf(assumptions, each), each))}: ${label}`}
              >
                {words.use(labelOf(fieldOf(assumptions, each), each))}
              </ActButton>
            ))}
        </p>
      )}
      {quantity && quantity.holds !== 'nothing' && (
        <div class="bench-mini bench-mini--act">
          <label for={finishers.shareName({ path })}>{words.shareName}</label>
          <input
            class="form-input"
            id={finishers.shareName({ path })}
            name={finishers.shareName({ path })}
            autocomplete="off"
            placeholder={words.shareNameHint}
          />
          <ActButton act={{ kind: 'share', path, name: '' }} label={`${words.share}: ${label}`}>
            {words.share}
          </ActButton>
        </div>
      )}
    </>
  )
}

/** Effects measured elsewhere, from the library; the number brings its source and how well it is founded. */
function Studies({ path, unit, desk, label }: StudiesProps) {
  const words = workbenchWords[desk.language]
  const choices = choicesFor(desk.evidence, unit)
  const name = studyField(path)
  if (choices.length === 0) return null
  return (
    <div class="bench-mini bench-mini--act">
      <label for={name}>{words.study}</label>
      <select class="form-select" id={name} name={name}>
        <option value="">{words.chooseStudy}</option>
        {choices.map(({ id, text, taken }) => (
          <option value={id} key={id}>
            {`${text} (${showValue(taken.value, desk.language)})`}
          </option>
        ))}
      </select>
      <ActButton act={{ kind: 'take-study', path }} label={`${words.takeStudy}: ${label}`}>
        {words.takeStudy}
      </ActButton>
    </div>
  )
}

type StudiesProps = {
  readonly path: CasePath
  readonly unit: FigureUnit
  readonly desk: Desk
  readonly label: string
}

/** An own value in the place of a rate needs somebody's word for it. */
function Override({
  path,
  desk,
  label,
}: {
  readonly path: CasePath
  readonly desk: Desk
  readonly label: string
}) {
  const words = workbenchWords[desk.language]
  return (
    <div class="bench-mini bench-mini--act">
      <label for={finishers.text({ path })}>{words.ownValue}</label>
      <input
        class="form-input"
        id={finishers.text({ path })}
        name={finishers.text({ path })}
        autocomplete="off"
      />
      <label for={finishers.source({ path })}>{words.source}</label>
      <input
        class="form-input"
        id={finishers.source({ path })}
        name={finishers.source({ path })}
        autocomplete="off"
      />
      <ActButton
        act={{ kind: 'override', path, text: '', notation: desk.language, source: '' }}
        label={`${words.useOwn}: ${label}`}
      >
        {words.useOwn}
      </ActButton>
    </div>
  )
}
