/**
 * What must hold between the fields of accounts.yaml: codes once and known, years in order, a name for every year,
 * refund and co-financing never at once, labels where two functions share a shorthand in the same years.
 */
import type { RefundLadder } from '../core/account/chart.ts'
import type { AccountEntry, ChartFile, RefundEntry, Years } from './chart-shape.ts'
import type { ParameterFile, Path } from './parameter-file.ts'
import { checkSource, checkUnused } from './sources.ts'

export function checkChart(chart: ChartFile, ladder: readonly RefundLadder[], file: ParameterFile): void {
  checkMainAccounts(chart, file)
  checkCodes(chart, file)
  chart.functions.forEach((account, i) => {
    checkAccount(account, ['functions', i], chart, file)
  })
  checkLadderYears(chart, ladder, file)
  checkShorthand(chart, file)
  checkAllSources(chart, file)
}

function checkMainAccounts(chart: ChartFile, file: ParameterFile): void {
  const codes = new Set(chart.functions.map(f => f.code))
  checkOnce(chart.main_accounts, ['main_accounts'], file)
  chart.main_accounts.forEach((main, i) => {
    main.likely?.forEach((likely, j) => {
      const path = ['main_accounts', i, 'likely', j]
      if (!codes.has(likely.code)) file.fault([...path, 'code'], likely.code, 'a function of this file')
      if (likely.words.length === 0) file.fault([...path, 'words'], 'no words', 'at least one word')
    })
  })
}

function checkCodes(chart: ChartFile, file: ParameterFile): void {
  const mains = new Set(chart.main_accounts.map(m => m.code))
  checkOnce(chart.functions, ['functions'], file)
  chart.functions.forEach(({ code }, i) => {
    const path = ['functions', i, 'code']
    if (!mains.has(code.slice(0, 1))) file.fault(path, code, 'a function on one of the main accounts')
    const before = chart.functions[i - 1]?.code
    if (before !== undefined && before > code)
      file.fault(path, `${code} after ${before}`, 'functions in order')
  })
}

function checkOnce(items: readonly { readonly code: string }[], path: Path, file: ParameterFile): void {
  const seen = new Set<string>()
  items.forEach(({ code }, i) => {
    if (seen.has(code)) file.fault([...path, i, 'code'], `${code} again`, 'each code once')
    seen.add(code)
  })
}

function checkAccount(account: AccountEntry, path: Path, chart: ChartFile, file: ParameterFile): void {
  checkYears(account, path, file)
  checkNames(account, path, file)
  account.refund?.forEach((rule, i) => {
    checkYears(rule, [...path, 'refund', i], file)
    checkRefund(rule, [...path, 'refund', i], file)
  })
  account.co_financing?.forEach((rule, i) => {
    checkYears(rule, [...path, 'co_financing', i], file)
    const clash = account.refund?.find(other => isOverlapping(rule, other))
    if (clash)
      file.fault([...path, 'co_financing', i], 'years in which a refund rule holds too', 'one or the other')
  })
  for (const value of backedValues(account, path)) checkSource(file, chart.sources, value.path, value)
}

function checkYears(span: Years, path: Path, file: ParameterFile): void {
  if (span.from !== undefined && span.to !== undefined && span.from > span.to)
    file.fault([...path, 'to'], `${span.to}, before ${span.from}`, 'the last year not before the first')
}

/** One name, or spans that follow each other without a gap over all years of the function. */
function checkNames(account: AccountEntry, path: Path, file: ParameterFile): void {
  const { names } = account
  if ((account.name === undefined) === (names === undefined)) {
    file.fault(path, names ? 'both name and names' : 'neither name nor names', 'one of the two')
    return
  }
  if (!names) return
  if (names.length === 0) file.fault([...path, 'names'], 'an empty list', 'at least one name')
  names.forEach((entry, i) => {
    checkYears(entry, [...path, 'names', i], file)
    const before = names[i - 1]
    const follows = before
      ? before.to !== undefined && entry.from === before.to + 1
      : entry.from === account.from
    if (!follows)
      file.fault([...path, 'names', i], saySpan(entry), 'the year after the one before, without a gap')
  })
  const last = names.at(-1)
  if (last && last.to !== account.to)
    file.fault([...path, 'names'], saySpan(last), 'a name until the last year')
}

function checkRefund(rule: RefundEntry, path: Path, file: ParameterFile): void {
  const needsShare = rule.kind === 'share' || rule.kind === 'run-off'
  if (needsShare && rule.share === undefined)
    file.fault(path, `${rule.kind} without a share`, 'share: 0 to 1, or null where it is not known')
  if (!needsShare && rule.share !== undefined)
    file.fault([...path, 'share'], String(rule.share), `no share, because the rule is ${rule.kind}`)
}

/** A rule on the ladder needs a ladder: the first of refund-ladder.yaml must have begun in the rule's first year. */
function checkLadderYears(chart: ChartFile, ladder: readonly RefundLadder[], file: ParameterFile): void {
  const first = ladder[0] ? Number(ladder[0].from.slice(0, 4)) : Infinity
  chart.functions.forEach((account, i) => {
    account.refund?.forEach((rule, j) => {
      if (rule.kind === 'ladder' && (rule.from ?? -Infinity) < first)
        file.fault(
          ['functions', i, 'refund', j],
          `the ladder from ${rule.from ?? '…'}`,
          `from ${first} or later`,
        )
    })
  })
}

/** Two functions that one shorthand can mean in the same year need words that tell them apart. */
function checkShorthand(chart: ChartFile, file: ParameterFile): void {
  chart.functions.forEach((account, i) => {
    const rival = chart.functions.find(
      other => other !== account && shorthand(other) === shorthand(account) && isOverlapping(other, account),
    )
    if (rival && !account.labels?.length)
      file.fault(
        ['functions', i],
        `no labels beside ${rival.code}, which ${shorthand(account)} can mean too`,
        'labels',
      )
  })
}

function shorthand({ code }: AccountEntry): string {
  return `${code.slice(0, 1)}.${code.slice(-2)}`
}

function checkAllSources(chart: ChartFile, file: ParameterFile): void {
  const used = new Set([chart.main_accounts_source, chart.spending_rests_on.source])
  for (const account of chart.functions) for (const { source } of backedValues(account, [])) used.add(source)
  checkSource(file, chart.sources, ['spending_rests_on'], chart.spending_rests_on)
  if (!chart.sources.has(chart.main_accounts_source))
    file.fault(
      ['main_accounts_source'],
      chart.main_accounts_source,
      `one of ${[...chart.sources.keys()].join(', ')}`,
    )
  checkUnused(file, chart.sources, used)
}

type Backed = { readonly path: Path; readonly source: string; readonly verified?: boolean }

function backedValues(account: AccountEntry, path: Path): Backed[] {
  const { source, verified } = account
  return [
    { path, source, verified },
    ...(account.names ?? []).map((n, i) => ({ path: [...path, 'names', i], source: n.source })),
    ...(account.refund ?? []).map((r, i) => ({ ...r, path: [...path, 'refund', i] })),
    ...(account.co_financing ?? []).map((c, i) => ({ ...c, path: [...path, 'co_financing', i] })),
  ]
}

function isOverlapping(a: Years, b: Years): boolean {
  const starts = (a.from ?? -Infinity) <= (b.to ?? Infinity)
  return starts && (b.from ?? -Infinity) <= (a.to ?? Infinity)
}

function saySpan(span: Years): string {
  return `${span.from ?? '…'}–${span.to ?? '…'}`
}
