/** The frame of every field: its label, the control, what follows it, and what is wrong with it. */
import type { ComponentChildren } from 'preact'
import type { CasePath, CaseProblem } from '../../../core/calculation/case/problem.ts'
import { changeAt, type Desk } from '../state/desk.ts'
import { sayAtField } from '../state/field-words.ts'
import { ChangeMark } from './change-mark.tsx'

type Props = {
  /** The name of the control in the form, and its id. */
  readonly name: string
  readonly label: string
  readonly path: CasePath
  readonly problems: readonly CaseProblem[]
  readonly desk: Desk
  readonly isWide?: boolean
  /** The control itself, which refers to `describedBy`. */
  readonly children: ComponentChildren
  readonly after?: ComponentChildren
}

export function FieldFrame({ name, label, path, problems, desk, isWide, children, after }: Props) {
  const classes = [
    'bench-field',
    isWide && 'bench-field--wide',
    problems.length > 0 && 'bench-field--wrong',
    changeAt(desk, path) && 'bench-field--changed',
  ]
  return (
    <div class={classes.filter(Boolean).join(' ')}>
      <label class="bench-field__label" for={name}>
        {label}
      </label>
      <div class="bench-field__control">{children}</div>
      <ChangeMark path={path} desk={desk} id={`${name}-mark`} />
      {problems.length > 0 && (
        <p class="form-error-message bench-field__problem" id={`${name}-fejl`}>
          {[...new Set(problems.map(problem => sayAtField(problem, desk.language)))].join(' ')}
        </p>
      )}
      {after}
    </div>
  )
}

/** What a control says about itself to a screen reader. */
export function describe(
  name: string,
  path: CasePath,
  problems: readonly CaseProblem[],
  desk: Desk,
  more: readonly string[] = [],
) {
  const ids = [
    ...more,
    ...(changeAt(desk, path) ? [`${name}-mark`] : []),
    ...(problems.length > 0 ? [`${name}-fejl`] : []),
  ]
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': problems.length > 0 ? ('true' as const) : undefined,
  }
}
