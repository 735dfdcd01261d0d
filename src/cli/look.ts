/** How a report for people is to look: in which words, and whether in colours. */
import { styleText } from 'node:util'
import type { Language } from '../words/language.ts'

export type Look = { readonly language: Language; readonly isColoured: boolean }

type Style = Parameters<typeof styleText>[0]

/** Colour only where a terminal shows it. */
export function lookOf(language: Language, stream: NodeJS.WriteStream): Look {
  return { language, isColoured: styleText('bold', '.', { stream }) !== '.' }
}

export function paint(style: Style, text: string, { isColoured }: Look): string {
  return isColoured ? styleText(style, text, { validateStream: false }) : text
}
