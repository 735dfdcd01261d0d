/**
 * The frame of a wide table: it may scroll sideways inside itself, never the page, and can be reached by keyboard.
 * A table whose cells are short is stacked on a telephone instead: the row's name on one line, its figures under it.
 */
import type { ComponentChildren } from 'preact'

/** How many characters an amount may have for five columns of them to fit on 320 px. */
const longestStacked = 8
const mostStacked = 5

export function mayStack(columns: number, amounts: readonly string[]): boolean {
  return columns <= mostStacked && amounts.every(amount => amount.length <= longestStacked)
}

/** The class of a table of figures: how many columns of amounts, and whether it may be stacked. */
export function figuresClass(columns: number, isStacked: boolean): string {
  return isStacked ? `figures figures--stack figures--columns-${columns}` : 'figures'
}

type Props = { readonly label: string; readonly isStacked: boolean; readonly children: ComponentChildren }

export function TableRegion({ label, isStacked, children }: Props) {
  if (isStacked) return <div class="figures-region">{children}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="figures-region figures-region--scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
