/** The colours and sizes of all charts, as attributes: a chart looks the same on page and on paper. */

/** Each differs in darkness too, so that a black-and-white print can be read. */
export const ink = '#1a1a1a'
export const quietInk = '#595959'
export const gridline = '#e0e0e0'
export const savingFill = '#2a6f77'
export const costStroke = '#9a4a12'
export const paper = '#ffffff'

export const fontFamily = "'IBM Plex Sans', 'Segoe UI', Arial, sans-serif"

export type ChartSize = 'wide' | 'narrow'

export type Frame = {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  readonly fontSize: number
}

/** wide: a page or a sheet of paper · narrow: a telephone, where text must not shrink with the picture. */
export const frames: Readonly<Record<ChartSize, Frame>> = {
  wide: { width: 760, height: 372, top: 64, right: 16, bottom: 82, left: 76, fontSize: 13 },
  narrow: { width: 320, height: 340, top: 84, right: 8, bottom: 82, left: 52, fontSize: 12 },
}

/** How wide a text of figures will be; the digits of the typeface are six tenths of its size. */
export function figuresWidth(text: string, fontSize: number): number {
  return text.length * fontSize * 0.6
}
