/**
 * Rows of a catalogue as a person may see them. What is not theirs to read yet keeps its place and its amounts, so that
 * the sums stay right, and loses what it is called.
 */
import type { Person } from '../../core/person/person.ts'
import type { State } from '../../core/process/state.ts'
import type { ProposalRow } from '../views.ts'
import type { Store } from '../who.ts'
import { maySee } from './allow.ts'
import { standingsOf } from './standing.ts'

/** Listed, and not for everybody who works here (core/process/rules.ts, `see`); others need not be looked at. */
const early: readonly State[] = ['submitted', 'being-calculated']

export async function hideUnseen(
  store: Store,
  rows: readonly ProposalRow[],
  person: Person | null,
): Promise<ProposalRow[]> {
  const asked = rows
    .filter(({ state }) => early.includes(state) && !seesAll(person, state))
    .map(({ id }) => id)
  const hidden = await store.read(async tx => {
    // what was published is everybody's
    if (tx.isPublished) return new Set<string>()
    const standings = await standingsOf(tx, asked)
    return new Set(
      asked.filter(id => {
        const standing = standings.get(id)
        return !standing || !maySee(person, standing.subject)
      }),
    )
  })
  return rows.map(row => (hidden.has(row.id) ? withoutName(row) : row))
}

/** Whoever may see what belongs to no centre, no committee and nobody may see them all, and none need be looked at. */
function seesAll(person: Person | null, state: State): boolean {
  const belonging = { centre: null, committee: null }
  return maySee(person, { state, belonging, proposer: null, assigned: null, authors: [] })
}

/** What was found in it would tell what it is, too. */
function withoutName(row: ProposalRow): ProposalRow {
  const counts = { error: 0, warning: 0, note: 0 }
  const said = { number: null, title: null, printed: null, overviewFindings: [], counts }
  return { ...row, ...said, isHidden: true }
}
