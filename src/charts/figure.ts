/** The frame of every chart: an image with a name and a description, so that who cannot see it is told the same. */
import { type Frame, fontFamily, ink } from './look.ts'
import { element, textElement } from './svg.ts'

export type Described = {
  /** Makes the ids inside unique where several charts stand on one page. */
  readonly id: string
  readonly title: string
  readonly description: string
}

/** An SVG element as text. */
export function figure(
  { id, title, description }: Described,
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
