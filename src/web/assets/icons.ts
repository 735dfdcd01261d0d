/** The few icons of the design system that stand inside pages, as SVG text read once. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { designSystem } from './package-root.ts'

export const iconNames = [
  'error',
  'warning',
  'info',
  'success',
  'arrow-upward',
  'arrow-downward',
  'chevron-right',
  'chevron-left',
  'chevron-down',
  'document',
] as const
export type IconName = (typeof iconNames)[number]

/** What stands between the <svg> tags of an icon. */
export const iconShapes: Readonly<Record<IconName, string>> = {
  error: shapeOf('error'),
  warning: shapeOf('warning'),
  info: shapeOf('info'),
  success: shapeOf('success'),
  'arrow-upward': shapeOf('arrow-upward'),
  'arrow-downward': shapeOf('arrow-downward'),
  'chevron-right': shapeOf('chevron-right'),
  'chevron-left': shapeOf('chevron-left'),
  'chevron-down': shapeOf('chevron-down'),
  document: shapeOf('document'),
}

function shapeOf(name: IconName): string {
  const svg = readFileSync(join(designSystem, 'img', 'svg-icons', `${name}.svg`), 'utf8')
  const inside = /<svg[^>]*>(.*)<\/svg>/s.exec(svg)?.[1]
  if (inside === undefined) throw new Error(`icon ${name} is not an SVG`)
  return inside
}
