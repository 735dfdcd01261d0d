/** What is computed from a proposal when a revision of it is made, and is kept with the revision for ever. */
import { type ChartOfAccounts, findFunction, type Spending } from '../../core/account/chart.ts'
import { codeOf } from '../../core/account/reading.ts'
import type { Snapshot } from '../../core/calculation/readings/snapshot.ts'
import { canonicalJson } from '../../core/canonical.ts'
import type { Budget, ProposalContent } from '../../core/proposal/content.ts'
import { type Economy, economyOf } from '../../core/proposal/economy.ts'

/** Changes whenever the same content and parameters would give another economy. */
const engine = 'stated-lines-1'

export type Computed = {
  readonly engine: typeof engine
  /** The values that were used, not where they are found: the chart may say something else tomorrow. */
  readonly parameters: {
    readonly chartCheckedOn: string
    readonly accounts: readonly UsedAccount[]
  }
  readonly economy: Economy | null
  /** What its assumptions gave; absent where the table was only typed. */
  readonly calculation?: KeptCalculation
}

/** The graph itself can be built again from the assumptions and these values. */
export type KeptCalculation = Omit<Snapshot, 'figures'>

type UsedAccount = { readonly code: string; readonly spending: Spending; readonly verified: boolean }

export function compute(content: ProposalContent, chart: ChartOfAccounts): Computed {
  const { budget } = content
  return {
    engine,
    parameters: {
      chartCheckedOn: chart.checkedOn,
      accounts: budget ? accountsUsed(budget, chart) : [],
    },
    economy: budget && economyOf(budget, chart),
  }
}

export function writeComputed(computed: Computed): string {
  return canonicalJson(computed)
}

export function readComputed(json: string): Computed {
  return JSON.parse(json) as Computed
}

function accountsUsed(budget: Budget, chart: ChartOfAccounts): UsedAccount[] {
  const codes = new Set(budget.lines.flatMap(line => codeOf(line.account) ?? []))
  return [...codes].sort().flatMap(code => {
    const found = findFunction(chart, code)
    return found ? [{ code, spending: found.spending, verified: found.spendingVerified }] : []
  })
}
