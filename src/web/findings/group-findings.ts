/** Findings in the order they are worth reading: roots first by weight and place, each with what follows from it. */
import type { Finding, Severity } from '../../core/check/finding.ts'
import { lineOf } from '../../core/place.ts'

export type FindingGroup = { readonly root: Finding; readonly consequences: readonly Finding[] }

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/** A finding whose causes are not among these stands on its own. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const byId = new Map(findings.map(finding => [finding.id, finding]))
  const consequences = new Map<string, Finding[]>()
  const roots: Finding[] = []
  for (const finding of findings) {
    const root = rootOf(finding, byId)
    if (root === finding) roots.push(finding)
    else consequences.set(root.id, [...(consequences.get(root.id) ?? []), finding])
  }
  return roots
    .sort(compareFindings)
    .map(root => ({ root, consequences: (consequences.get(root.id) ?? []).sort(compareFindings) }))
}

/** Follows the first known cause upwards; a circle of causes ends where it began. */
function rootOf(finding: Finding, byId: ReadonlyMap<string, Finding>): Finding {
  const seen = new Set<string>()
  let current = finding
  while (!seen.has(current.id)) {
    seen.add(current.id)
    const cause = current.causedBy.map(id => byId.get(id)).find(found => found !== undefined)
    if (!cause) return current
    current = cause
  }
  return finding
}

function compareFindings(a: Finding, b: Finding): number {
  return weights[a.severity] - weights[b.severity] || positionOf(a) - positionOf(b)
}

function positionOf({ place }: Finding): number {
  return place ? lineOf(place) * 1000 + (place.cell ?? 0) : Number.MAX_SAFE_INTEGER
}
