/** All professional checks. A rule that is not here does not speak. */
import type { CatalogueRule, ProposalRule } from './rule.ts'
import { benefitChangesSign } from './rules/benefit-changes-sign.ts'
import { flexJobsAlone } from './rules/flex-jobs-alone.ts'
import { fullEffectAtOnce } from './rules/full-effect-at-once.ts'
import { gainInOneProposal } from './rules/gain-in-one-proposal.ts'
import { gainIsHigh } from './rules/gain-is-high.ts'
import { gainIsThin } from './rules/gain-is-thin.ts'
import { gainRestsOnGrant } from './rules/gain-rests-on-grant.ts'
import { growthWithoutDropOff } from './rules/growth-without-drop-off.ts'
import { onlyCosts } from './rules/only-costs.ts'
import { payChanges } from './rules/pay-changes.ts'
import { payOutsideService } from './rules/pay-outside-service.ts'
import { payPerPostDiffers } from './rules/pay-per-post-differs.ts'
import { peopleLeaveUnsaid } from './rules/people-leave-unsaid.ts'
import { pricePerPersonDiffers } from './rules/price-per-person-differs.ts'
import { refundShareShifts } from './rules/refund-share-shifts.ts'
import { riseAvoided } from './rules/rise-avoided.ts'
import { sameAmount } from './rules/same-amount.ts'
import { samePeople } from './rules/same-people.ts'
import { savingDoubles } from './rules/saving-doubles.ts'
import { savingStops } from './rules/saving-stops.ts'

export const proposalRules: readonly ProposalRule[] = [
  onlyCosts,
  savingStops,
  payOutsideService,
  refundShareShifts,
  growthWithoutDropOff,
  savingDoubles,
  fullEffectAtOnce,
  gainIsThin,
  gainIsHigh,
  gainRestsOnGrant,
  flexJobsAlone,
  peopleLeaveUnsaid,
  benefitChangesSign,
  riseAvoided,
  payChanges,
]

export const catalogueRules: readonly CatalogueRule[] = [
  pricePerPersonDiffers,
  payPerPostDiffers,
  sameAmount,
  samePeople,
  gainInOneProposal,
]
