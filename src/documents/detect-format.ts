/** Which reader a file needs: by what it holds first, by its name second. */
import type { DocumentFormat } from '../core/catalogue/document.ts'
import { unreadable } from './unreadable.ts'

const byExtension: Readonly<Record<string, DocumentFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'markdown',
  text: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  csv: 'csv',
  tsv: 'csv',
}

export function detectFormat(fileName: string, text: string): DocumentFormat {
  const head = text
    .slice(0, 2000)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (/^(<!doctype html|<html|<\?xml[^>]*>\s*(<!doctype html|<html))/i.test(head)) return 'html'
  const extension = extensionOf(fileName)
  const format = byExtension[extension]
  if ((format === 'markdown' || extension === '') && isSeparated(text.slice(0, 20_000))) return 'csv'
  if (format) return format
  if (extension === '') return 'markdown'
  throw unreadable('format-unknown', { extension })
}

/** Whether a text is rows of values though its name does not say so: nearly every line has as many separators. */
function isSeparated(beginning: string): boolean {
  if (/^\ufeff?sep=./i.test(beginning)) return true
  const lines = beginning
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .slice(0, -1)
    .filter(line => line.trim() !== '')
  return [';', ','].some(separator => {
    const counts = lines.map(line => line.split(separator).length - 1)
    const common = counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0
    return counts.length > 2 && common > 1 && counts.filter(n => n === common).length > counts.length * 0.8
  })
}

function extensionOf(fileName: string): string {
  return /[^/\\.]\.([a-z0-9]{1,10})$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
}
