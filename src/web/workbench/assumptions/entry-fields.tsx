/** The fields of a driver as its kind describes them: what is needed or said stands open, the rest is folded away. */
import type { CasePath } from '../../../core/calculation/case/problem.ts'
import { formName } from '../../../core/calculation/editing/form-name.ts'
import type { PlainEntry } from '../../../core/calculation/editing/plain.ts'
import { benchItemNames, workbenchWords } from '../../../words/pages/workbench.ts'
import { drawByValue } from '../../components/draw-by-value.ts'
import { ActButton } from '../controls/act-button.tsx'
import { PlainField } from '../controls/plain-field.tsx'
import { type Desk, deskAt } from '../state/desk.ts'
import { nameField, sayAtField } from '../state/field-words.ts'
import { assumptionsAt } from './assumptions-at.ts'
import { type EntryNode, hasProblem, isStated } from './entry-tree.ts'
import { QuantityField } from './quantity-field.tsx'

type Shared = {
  readonly desk: Desk
  readonly assumptions: PlainEntry
  /** The other drivers, for a refund of them. */
  readonly driverNames: readonly string[]
}

type Props = Shared & {
  readonly nodes: readonly EntryNode[]
  /** Fields that are shown though nobody has said anything there. */
  readonly main: readonly string[]
  /** Where these fields stand, for what is folded away. */
  readonly path: CasePath
}

export function EntryFields({ nodes, main, path, ...shared }: Props) {
  const words = workbenchWords[shared.desk.language]
  const isShown = (node: EntryNode) =>
    node.entry.required || isStated(node) || hasProblem(node) || main.includes(node.entry.field)
  const shown = nodes.filter(isShown)
  const folded = nodes.filter(node => !isShown(node))
  const key = `flere/${formName(path)}`
  const { open } = shared.desk
  return (
    <>
      {shown.map(node => (
        <Field key={node.entry.name} {...narrow(node, shared)} />
      ))}
      {folded.length > 0 && (
        <details class="bench-more" data-details={key} open={open?.has(key) || undefined}>
          <summary>{words.more}</summary>
          {(open === null || open.has(key)) &&
            folded.map(node => <Field key={node.entry.name} {...narrow(node, shared)} />)}
        </details>
      )}
    </>
  )
}

type FieldProps = Shared & { readonly node: EntryNode }

/** A field with what concerns it and nothing else. */
function narrow(node: EntryNode, { desk, assumptions, driverNames }: Shared): FieldProps {
  const { type, path, quantity } = node.entry
  const used = quantity?.holds === 'shared' ? quantity.name : null
  return {
    node,
    desk: deskAt(desk, path),
    assumptions: type.kind === 'quantity' ? assumptionsAt(assumptions, name => name === used) : assumptions,
    driverNames,
  }
}

const Field = drawByValue(({ node, ...shared }: FieldProps) => {
  const { entry } = node
  switch (entry.type.kind) {
    case 'quantity':
      return <QuantityField entry={entry} desk={shared.desk} assumptions={shared.assumptions} />
    case 'list':
      return <ListFields node={node} {...shared} />
    case 'entry':
    case 'line':
      return <InnerFields node={node} {...shared} />
    case 'texts':
      return <DriverNames node={node} {...shared} />
    default:
      return <PlainField entry={entry} desk={shared.desk} />
  }
})

/** Fields that belong together, such as a refund's share and its line; one that nobody needs can be taken away. */
function InnerFields({ node, ...shared }: FieldProps) {
  const { entry, inside } = node
  const words = workbenchWords[shared.desk.language]
  const name = nameField(entry, shared.desk.language)
  if (inside.length === 0)
    return (
      <p class="bench-actions">
        <ActButton act={{ kind: 'set', path: entry.path, value: {} }}>{words.addPart(name)}</ActButton>
      </p>
    )
  return (
    <fieldset class="bench-part" id={entry.name}>
      <legend>{name}</legend>
      <Problems node={node} desk={shared.desk} />
      <EntryFields nodes={inside} main={insideFields} path={entry.path} {...shared} />
      {!entry.required && (
        <p class="bench-actions">
          <ActButton act={{ kind: 'clear', path: entry.path }}>{words.removePart(name)}</ActButton>
        </p>
      )}
    </fieldset>
  )
}

function ListFields({ node, ...shared }: FieldProps) {
  const { entry, items } = node
  const words = workbenchWords[shared.desk.language]
  const name = nameField(entry, shared.desk.language)
  const one = benchItemNames[shared.desk.language][entry.field] ?? name
  // a share of the only line is all of it
  const main = items.length > 1 ? insideFields : insideFields.filter(field => field !== 'share')
  return (
    <fieldset class="bench-part" id={entry.name}>
      <legend>{name}</legend>
      <Problems node={node} desk={shared.desk} />
      {items.map((nodes, i) => (
        <fieldset class="bench-item" key={i}>
          <legend>{words.item(one, i + 1)}</legend>
          <EntryFields nodes={nodes} main={main} path={[...entry.path, i]} {...shared} />
          {(items.length > 1 || !entry.required) && (
            <p class="bench-actions">
              <ActButton act={{ kind: 'remove-item', path: [...entry.path, i] }}>
                {words.removeItem(words.item(one, i + 1))}
              </ActButton>
            </p>
          )}
        </fieldset>
      ))}
      <p class="bench-actions">
        <ActButton act={{ kind: 'add-item', path: entry.path }}>{words.addPart(one)}</ActButton>
      </p>
    </fieldset>
  )
}

/** Which drivers a refund is of: a choice for each, and one more. */
function DriverNames({ node: { entry }, desk, driverNames }: FieldProps) {
  const words = workbenchWords[desk.language]
  const name = nameField(entry, desk.language)
  const chosen = Array.isArray(entry.value) ? entry.value.map(String) : []
  return (
    <fieldset class="bench-part" id={entry.name}>
      <legend>{name}</legend>
      {entry.problems.map(problem => (
        <p class="form-error-message">{sayAtField(problem, desk.language)}</p>
      ))}
      {chosen.map((one, i) => {
        const field = formName([...entry.path, i])
        return (
          <div class="bench-mini" key={field}>
            <label for={field}>{words.item(benchItemNames[desk.language]['of'] ?? name, i + 1)}</label>
            <select class="form-select" id={field} name={field} value={one}>
              <option value="">{words.choose}</option>
              {driverNames.map(driver => (
                <option value={driver} selected={driver === one}>
                  {driver}
                </option>
              ))}
            </select>
          </div>
        )
      })}
      <p class="bench-actions">
        <ActButton act={{ kind: 'add-item', path: entry.path }}>{words.addPart(name)}</ActButton>
      </p>
    </fieldset>
  )
}

function Problems({ node: { entry }, desk }: { readonly node: EntryNode; readonly desk: Desk }) {
  return (
    <>
      {entry.problems.map(problem => (
        <p class="form-error-message" id={`${entry.name}-fejl`}>
          {sayAtField(problem, desk.language)}
        </p>
      ))}
    </>
  )
}

/** Inside lines, refunds and the like these are what one expects to see. */
const insideFields = [
  'account',
  'label',
  'share',
  'ladderFromWeek',
  'citizens',
  'casesPerPost',
  'people',
  'shareOfStock',
  'price',
]
