/**
 * People move from some benefits to others, more leave than arrive, and nothing says where the rest go. Needs the
 * price of a full-year person on every benefit in the table.
 */
import { createFinding, type Finding } from '../../finding.ts'
import { pricesPerPerson } from '../price-per-person.ts'
import type { ProposalRule } from '../rule.ts'
import { benefitNets, ofRole, type ProfessionalView, says } from '../view.ts'

export const peopleLeaveUnsaid: ProposalRule = (view, { norms }): Finding[] => {
  const moved = movedInLastYear(view)
  const leave = addUp(moved.filter(people => people < 0).map(people => -people))
  const arrive = addUp(moved.filter(people => people > 0))
  const people = leave - arrive
  if (arrive === 0 || people <= norms.peopleLost * leave || isSaid(view)) return []
  return [
    createFinding('people-leave-unsaid', {
      proposal: view.key,
      period: view.budget.periods.at(-1) ?? null,
      place: view.budget.place,
      data: { people: Math.round(people) },
    }),
  ]
}

/** Full-year persons per benefit in the last year, + where they arrive; none at all unless every price is known. */
function movedInLastYear(view: ProfessionalView): number[] {
  if (benefitNets(view).size < 2) return []
  const prices = pricesPerPerson(view)
  const moved = ofRole(view, 'benefit').map(({ code, amounts }) => {
    const price = code === null ? undefined : prices.get(code)
    const amount = amounts.at(-1) ?? 0
    return amount === 0 ? 0 : price ? amount / price : null
  })
  const known = moved.filter(people => people !== null)
  return known.length === moved.length ? known : []
}

function isSaid(view: ProfessionalView): boolean {
  if (view.known.saysSelfSupport) return true
  return says(view, selfSupport)
}

const selfSupport = /\d[^.\n]{0,60}selvforsørg|selvforsørg[^.\n]{0,60}\d/u

function addUp(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
