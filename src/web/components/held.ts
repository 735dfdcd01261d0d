/** A part of a page that stays as it is while something more urgent is drawn, and follows with the next drawing. */
import { Component, type ComponentChild, type ComponentChildren } from 'preact'

type Props = { readonly isHeld: boolean; readonly children: ComponentChildren }

export class Held extends Component<Props> {
  override shouldComponentUpdate({ isHeld }: Props): boolean {
    return !isHeld
  }

  override render({ children }: Props): ComponentChild {
    return children
  }
}
