/** The SVG element that every chart is: an image with a title and a description that are read aloud. */
import { type Frame, fontFamily, ink } from './look.ts'
import { element, textElement } from './svg.ts'

type Said = {
  /** Unique on the page; title and description are found by it. */
  readonly id: string
  readonly title: string
  readonly description: string
}

/** `parts` are already SVG, the first drawn lowest. */
export function chartElement(
  { id, title, description }: Said,
  frame: Frame,
  parts: readonly string[],
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${frame.width} ${frame.height}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': fontFamily,
      'font-size': frame.fontSize,
      fill: ink,
    },
    [
      textElement('title', { id: `${id}-title` }, title),
      textElement('desc', { id: `${id}-desc` }, description),
      ...parts,
    ],
  )
}
