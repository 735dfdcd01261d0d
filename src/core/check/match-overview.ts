/**
 * Which form each row of an overview is about: by number and title together, then by either alone, then by order where
 * no number speaks against it.
 */

import type { DocumentProposal, OverviewRow } from '../catalogue/content.ts'
import { groupBy } from '../group-by.ts'
import { likeness } from '../text/likeness.ts'

export type OverviewMatch = { readonly row: OverviewRow; readonly form: DocumentProposal | null }

export type OverviewMatches = {
  readonly rows: readonly OverviewMatch[]
  readonly unlisted: readonly DocumentProposal[]
}

type KeyPair = readonly [
  row: (row: OverviewRow) => string | null,
  form: (form: DocumentProposal) => string | null,
]

export function matchOverview(
  rows: readonly OverviewRow[],
  forms: readonly DocumentProposal[],
): OverviewMatches {
  const matched = new Map<OverviewRow, DocumentProposal>()
  const left = new Set(forms)
  const rules: readonly KeyPair[] = [
    [nameOfRow, nameOfForm],
    [r => likeness(r.title) || null, f => likeness(f.content.title?.text ?? '') || null],
    [r => runningNumber(r.number), f => runningNumber(f.content.number?.text)],
  ]
  for (const [rowKey, formKey] of rules) {
    if (left.size === 0) break
    const waiting = rows.filter(row => !matched.has(row))
    const byKey = uniqueBy([...left], formKey)
    for (const [key, row] of uniqueBy(waiting, rowKey)) {
      const form = byKey.get(key)
      if (!form) continue
      matched.set(row, form)
      left.delete(form)
    }
  }
  const pair = (row: OverviewRow, form: DocumentProposal | undefined): void => {
    if (!form) return
    matched.set(row, form)
    left.delete(form)
  }
  const waiting = (): OverviewRow[] => (left.size === 0 ? [] : rows.filter(row => !matched.has(row)))
  const doubled = groupBy([...left], nameOfForm)
  for (const row of waiting()) pair(row, doubled.get(nameOfRow(row) ?? '')?.shift())
  const inOrder = [...left]
  const others = waiting()
  if (others.length === inOrder.length && others.every((row, i) => mayBe(row, inOrder[i])))
    others.forEach((row, i) => {
      pair(row, inOrder[i])
    })
  return { rows: rows.map(row => ({ row, form: matched.get(row) ?? null })), unlisted: [...left] }
}

/** The running number: the last part of `1 2 1 10`. */
function runningNumber(number: string | null | undefined): string | null {
  return (
    number
      ?.match(/\d+/g)
      ?.at(-1)
      ?.replace(/^0+(?=\d)/, '') ?? null
  )
}

function nameOfRow({ number, title }: OverviewRow): string | null {
  return join(runningNumber(number), title)
}

function nameOfForm({ content }: DocumentProposal): string | null {
  return join(runningNumber(content.number?.text), content.title?.text)
}

/** Two numbers that differ are two proposals; where one is missing, the order may tell. */
function mayBe(row: OverviewRow, form: DocumentProposal | undefined): boolean {
  const numbers = [runningNumber(row.number), runningNumber(form?.content.number?.text)]
  return numbers.includes(null) || numbers[0] === numbers[1]
}

function join(number: string | null, title: string | null | undefined): string | null {
  const name = likeness(title ?? '')
  return number === null || name === '' ? null : `${number} ${name}`
}

/** Only keys that one item has. */
function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T> {
  const found = new Map<string, T>()
  const doubled = new Set<string>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    if (found.has(key)) doubled.add(key)
    found.set(key, item)
  }
  for (const key of doubled) found.delete(key)
  return found
}
