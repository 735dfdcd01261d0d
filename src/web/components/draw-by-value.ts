/**
 * Parts of a page that are drawn again only where something they are given has another value. What a keystroke costs
 * is then decided by what it changed, and nobody keeps account of what must be redrawn. The server draws them as any
 * other. What is handed in is plain data, and no more of it than the part shows: all of it is looked through.
 */
import { Component, type ComponentChild } from 'preact'
import { isSameValue } from '../../core/same-value.ts'

export function drawByValue<Props extends object>(draw: (props: Props) => ComponentChild) {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      return !isSameValue(this.props, next)
    }

    override render(props: Props): ComponentChild {
      return draw(props)
    }
  }
}
