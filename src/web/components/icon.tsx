/** An icon of the design system. It never says anything alone: words always stand beside it. */
import { type IconName, iconShapes } from '../assets/icons.ts'

export function Icon({ name, class: extra }: { readonly name: IconName; readonly class?: string }) {
  return (
    <svg
      class={extra ? `icon-svg ${extra}` : 'icon-svg'}
      viewBox="0 -960 960 960"
      aria-hidden="true"
      focusable="false"
      // The shapes are our own dependency's files, never anybody's text.
      dangerouslySetInnerHTML={{ __html: iconShapes[name] }}
    />
  )
}
