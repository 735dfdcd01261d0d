/**
 * The one stylesheet of all pages: the design system's own, its fonts replaced by the small Latin cuts and its icon
 * addresses by ours, followed by the program's own few files.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { designSystem, packageRoot } from './package-root.ts'

const ownFiles = [
  'base.css',
  'header.css',
  'figures.css',
  'sections.css',
  'findings.css',
  'calculation.css',
  'workbench.css',
  'people.css',
  'difference.css',
  'library.css',
  'terms.css',
  'edit.css',
  'process.css',
  'print.css',
] as const

export function createStylesheet(addressOf: (file: string) => string): string {
  const system = readFileSync(join(designSystem, 'css', 'dkfds.min.css'), 'utf8')
  const own = ownFiles.map(name => readFileSync(join(packageRoot, 'src', 'web', 'style', name), 'utf8'))
  return [fontFaces(addressOf), withoutFontFaces(system), ...own]
    .join('\n')
    .replace(
      /url\(\.\.\/img\/svg-icons\/([\w-]+\.svg)\)/g,
      (_, icon: string) => `url(${addressOf(`icon/${icon}`)})`,
    )
    .replace(/url\(\.\.\/img\/[^)]*\)/g, 'none')
    .replace(/\/\*# sourceMappingURL=.*?\*\//g, '')
}

type Cut = { readonly file: string; readonly style: 'normal' | 'italic'; readonly weight: string }

/** Three cuts do for all weights that the pages use; each is 17 kB where the complete one is 57 kB. */
const cuts: readonly Cut[] = [
  { file: 'Regular', style: 'normal', weight: '400 500' },
  { file: 'SemiBold', style: 'normal', weight: '600 700' },
  { file: 'Italic', style: 'italic', weight: '400 700' },
]

const parts = ['Latin1', 'Latin2', 'Pi'] as const
type Part = (typeof parts)[number]

/** Letters of Danish and its neighbours; those of eastern Europe and arrows, fetched only where a page has them. */
const ranges: Readonly<Record<Part, string>> = {
  Latin1:
    'U+0000-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2013-2014, U+2018-201A, U+201C-201E, U+2020-2022, U+2026, U+2030, U+2039-203A, U+2044, U+20AC, U+2122, U+2212, U+FB01-FB02',
  Pi: 'U+2190-2199',
  Latin2: 'U+0100-0130, U+0132-0151, U+0154-017F, U+018F, U+0192, U+01A0-01A1, U+01AF-01B0, U+0218-021B',
}

export const fontFiles: readonly string[] = cuts.flatMap(cut => parts.map(part => fontFile(cut, part)))

function fontFaces(addressOf: (file: string) => string): string {
  return cuts
    .flatMap(cut => parts.map(part => ({ cut, part })))
    .map(
      ({ cut, part }) =>
        `@font-face{font-family:"IBM Plex Sans";font-style:${cut.style};font-weight:${cut.weight};font-display:swap;src:url(${addressOf(`font/${fontFile(cut, part)}`)}) format("woff2");unicode-range:${ranges[part]}}`,
    )
    .join('')
}

function fontFile(cut: Cut, part: Part): string {
  return `IBMPlexSans-${cut.file}-${part}.woff2`
}

function withoutFontFaces(css: string): string {
  return css.replace(/@font-face\{[^}]*\}/g, '')
}
