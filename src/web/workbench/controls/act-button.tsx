/** A button that does something to the case, by script at once or by sending the form. */
import type { ComponentChildren } from 'preact'
import { type AnyAct, actName } from '../state/act.ts'

type Props = {
  readonly act: AnyAct
  readonly look?: 'primary' | 'secondary' | 'quiet'
  /** What the button does and to what, where its text alone does not say it. */
  readonly label?: string
  readonly isDisabled?: boolean
  readonly children: ComponentChildren
}

export function ActButton({ act, look = 'quiet', label, isDisabled, children }: Props) {
  return (
    <button
      type="submit"
      class={look === 'quiet' ? 'bench-button' : `button button-${look}`}
      name={actName}
      value={typeof act === 'string' ? act : JSON.stringify(act)}
      aria-label={label}
      disabled={isDisabled}
    >
      {children}
    </button>
  )
}
