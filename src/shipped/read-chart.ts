/** Turns the text of accounts.yaml into the chart's functions and main accounts, or throws with every fault in it. */
import type {
  AccountFunction,
  ChartOfAccounts,
  CoFinancing,
  MainAccount,
  RefundLadder,
  RefundRule,
  YearSpan,
} from '../core/account/chart.ts'
import { checkChart } from './chart-rules.ts'
import { type AccountEntry, type ChartFile, chartShape, type RefundEntry, type Years } from './chart-shape.ts'
import type { ParameterFile } from './parameter-file.ts'
import { requireShape } from './shape.ts'
import { type Sources, writeReference } from './sources.ts'

export function readChart(file: ParameterFile, ladder: readonly RefundLadder[]): ChartOfAccounts {
  const chart = requireShape(file, chartShape)
  checkChart(chart, ladder, file)
  file.requireSound()
  return {
    checkedOn: chart.checked_on,
    mainAccounts: chart.main_accounts.map((main): MainAccount => ({ ...main, likely: main.likely ?? [] })),
    functions: chart.functions.map(account => toFunction(account, chart)),
    ladder,
  }
}

function toFunction(account: AccountEntry, chart: ChartFile): AccountFunction {
  const { sources } = chart
  return {
    ...toSpan(account),
    code: account.code,
    names: toNames(account, sources),
    spending: account.spending,
    spendingVerified: account.spending_verified ?? chart.spending_rests_on.verified,
    refund: (account.refund ?? []).map(rule => toRefund(rule, sources)),
    coFinancing: (account.co_financing ?? []).map(
      (rule): CoFinancing => ({
        ...toSpan(rule),
        verified: rule.verified,
        reference: writeReference(sources, rule.source),
      }),
    ),
    labels: account.labels ?? [],
    verified: account.verified,
    reference: writeReference(sources, account.source),
  }
}

function toNames(account: AccountEntry, sources: Sources): AccountFunction['names'] {
  if (account.name !== undefined) return [{ ...toSpan(account), name: account.name }]
  return (account.names ?? []).map(named => ({
    ...toSpan(named),
    name: named.name,
    reference: writeReference(sources, named.source),
  }))
}

function toRefund(rule: RefundEntry, sources: Sources): RefundRule {
  return {
    ...toSpan(rule),
    kind: rule.kind,
    share: rule.kind === 'full' ? 1 : (rule.share ?? null),
    ...(rule.covers !== undefined && { covers: rule.covers }),
    verified: rule.verified,
    reference: writeReference(sources, rule.source),
  }
}

function toSpan(span: Years): YearSpan {
  return { from: span.from ?? null, to: span.to ?? null }
}
