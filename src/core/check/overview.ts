/** The overview against the forms it lists, cell by cell, and against itself: rows, committees, totals. */
import type { DocumentProposal, Overview, OverviewRow } from '../catalogue/content.ts'
import { type Money, negate, sum, type Unit, unitInOere, zero } from '../money.ts'
import { isSamePeriod, isSamePeriods, type Period } from '../period.ts'
import { type PrintedCell, unitOf } from '../proposal/content.ts'
import { numberOf } from '../proposal/identity.ts'
import { isUnreadable } from '../proposal/printed-cell.ts'
import { isAlike, likeness } from '../text/likeness.ts'
import type { Corrections } from './corrections.ts'
import { checkSum, coarserStep } from './equation.ts'
import { createFinding, type Finding } from './finding.ts'
import { matchOverview } from './match-overview.ts'
import { checkOverviewTotals, type LeftOut } from './overview-totals.ts'

/** `numbers` are what was found about the numbers: a proposal told twice has no second row, or no second form. */
export function checkOverview(
  overview: Overview,
  forms: readonly DocumentProposal[],
  corrections: Corrections,
  numbers: readonly Finding[] = [],
): Finding[] {
  const { rows, unlisted } = matchOverview(overview.rows, forms)
  const findings: Finding[] = []
  const leftOut: LeftOut[] = []
  const doubled = doubledNumbers(numbers)
  for (const { row, form } of rows) {
    if (form) findings.push(...checkAgainstForm(overview, row, form, corrections))
    else if (forms.length > 0) {
      const finding = withoutForm(row, doubled.get(`row ${numberOf(row)}`) ?? [])
      findings.push(finding)
      leftOut.push(rowTooMany(row, finding))
    }
    findings.push(...checkRowSum(row, form, corrections))
  }
  for (const form of unlisted) {
    const number = form.content.number?.text ?? null
    const finding = withoutOverview(form, doubled.get(`form ${numberOf({ number, title: null })}`) ?? [])
    findings.push(finding)
    leftOut.push(formTooFew(overview, form, finding))
  }
  findings.push(...checkOverviewTotals(overview, corrections, leftOut))
  return findings
}

/** The findings on numbers that several have, by whose number it is. */
function doubledNumbers(findings: readonly Finding[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const { id, code, data } of findings) {
    if (code === 'number-doubled') found.set(`form ${numberOf({ ...data, title: null })}`, [id])
    if (code === 'overview-number-doubled') found.set(`row ${numberOf({ ...data, title: null })}`, [id])
  }
  return found
}

function rowTooMany(row: OverviewRow, { id }: Finding): LeftOut {
  const less = (cell: PrintedCell | null | undefined): Money => negate(cell?.amount ?? zero)
  return { finding: id, committee: row.committee, cells: row.cells.map(less), total: less(row.total) }
}

function formTooFew(overview: Overview, form: DocumentProposal, { id }: Finding): LeftOut {
  const { committee, budget } = form.content
  const cells = overview.periods.map(period => formFigure(form, period)?.amount ?? zero)
  const total = budget?.totals?.total?.amount ?? sum(cells)
  return { finding: id, committee: committee?.text ?? null, cells, total }
}

/** The id that findings on an overview row carry as their line. */
export function overviewRowId(row: OverviewRow): string {
  return `o-${likeness(row.number ?? '')}-${likeness(row.title)}`
}

function checkAgainstForm(
  overview: Overview,
  row: OverviewRow,
  form: DocumentProposal,
  corrections: Corrections,
): Finding[] {
  const years = checkYears(overview, row, form)
  const unit = checkUnit(overview, row, form)
  const isSameDigits = years.length > 0 && agreesByPosition(row, form)
  const cells =
    isSameDigits || unit.length > 0
      ? []
      : overview.periods.flatMap((period, i) =>
          checkCell(period, row.cells[i], row, form, years, corrections),
        )
  const total = unit.length > 0 ? [] : checkRowTotal(row, form, corrections)
  return [...checkNames(row, form), ...years, ...unit, ...cells, ...total]
}

/** The amounts are the form's, one by one: then it is the years above them that are wrong. */
function agreesByPosition(row: OverviewRow, form: DocumentProposal): boolean {
  const totals = form.content.budget?.totals?.cells ?? []
  return (
    row.cells.length === totals.length &&
    row.cells.every((cell, i) => (cell.amount ?? 0) === (totals[i]?.amount ?? 0))
  )
}

/** The same digits under two units: one of the units is wrong, not every amount. */
function checkUnit(overview: Overview, row: OverviewRow, form: DocumentProposal): Finding[] {
  const { budget } = form.content
  const totals = budget?.totals
  if (!budget || !totals || unitOf(budget) === unitOf(overview)) return []
  const pairs = row.cells
    .map((cell, i) => [cell, totals.cells[i]] as const)
    .filter(([a, b]) => a.amount || b?.amount)
  const isAlike =
    pairs.length > 0 && pairs.every(([a, b]) => isSameDigits(a, unitOf(overview), b, unitOf(budget)))
  if (!isAlike) return []
  const data = { form: unitOf(budget), overview: unitOf(overview) }
  return [
    createFinding('unit-contradicts', {
      proposal: form.key,
      line: overviewRowId(row),
      place: budget.place,
      data,
    }),
  ]
}

function isSameDigits(a: PrintedCell, unitA: Unit, b: PrintedCell | undefined, unitB: Unit): boolean {
  return (
    a.amount !== null && b?.amount != null && a.amount * unitInOere[unitB] === b.amount * unitInOere[unitA]
  )
}

function checkNames(row: OverviewRow, form: DocumentProposal): Finding[] {
  const title = form.content.title?.text
  const committee = form.content.committee?.text
  const hasTitle = !title || isAlike(title, row.title)
  const hasCommittee = !committee || !row.committee || isAlike(committee, row.committee)
  if (hasTitle && hasCommittee) return []
  const at = { proposal: form.key, line: overviewRowId(row), place: row.place }
  return [
    ...(hasTitle
      ? []
      : [createFinding('title-differs', { ...at, data: { form: title, overview: row.title } })]),
    ...(hasCommittee
      ? []
      : [createFinding('committee-differs', { ...at, data: { form: committee, overview: row.committee } })]),
  ]
}

function checkYears(overview: Overview, row: OverviewRow, form: DocumentProposal): Finding[] {
  const { budget } = form.content
  if (!budget) return []
  if (isSamePeriods(budget.periods, overview.periods)) return []
  const data = { form: budget.periods.map(p => p.year), overview: overview.periods.map(p => p.year) }
  return [
    createFinding('years-differ', {
      proposal: form.key,
      line: overviewRowId(row),
      place: budget.place,
      data,
    }),
  ]
}

/** What a form says a period comes to: its printed total, or the sum of its lines where it prints none. */
function formFigure(
  form: DocumentProposal,
  period: Period,
): { amount: Money | null; cell: PrintedCell | null } | null {
  const { budget } = form.content
  const column = budget?.periods.findIndex(p => isSamePeriod(p, period)) ?? -1
  if (!budget || column === -1) return null
  const printed = budget.totals?.cells[column]
  if (printed && printed.amount !== null) return { amount: printed.amount, cell: printed }
  const amounts = budget.lines.flatMap(line => line.cells[column]?.amount ?? [])
  const unread = budget.lines.some(line => isUnreadable(line.cells[column])) || isUnreadable(printed)
  if (unread) return null
  return { amount: amounts.length === 0 ? null : sum(amounts), cell: null }
}

function checkCell(
  period: Period,
  cell: PrintedCell | undefined,
  row: OverviewRow,
  form: DocumentProposal,
  years: readonly Finding[],
  corrections: Corrections,
): Finding[] {
  const figure = formFigure(form, period)
  if (!cell || !figure || isUnreadable(cell)) return []
  const stated = cell.amount ?? zero
  const expected = figure.amount ?? zero
  const difference = Math.abs(stated - expected)
  if (difference === 0) return []
  const isRounding = difference <= coarserStep(cell, figure.cell ?? cell)
  if (isRounding && figure.cell && cell.step !== figure.cell.step) return []
  const correction = figure.cell && corrections.of(figure.cell)
  const byForm = correction && correction.amount === stated ? [correction.finding] : []
  const causedBy = [...years.map(f => f.id), ...byForm]
  const finding = createFinding(isRounding ? 'overview-rounding' : 'overview-cell', {
    proposal: form.key,
    line: overviewRowId(row),
    period,
    place: cell.place,
    stated: cell.amount,
    computed: figure.amount ?? zero,
    data: { title: row.title },
    causedBy,
  })
  if (!isRounding && causedBy.length === 0) corrections.add(cell, { amount: expected, finding: finding.id })
  return [finding]
}

function checkRowSum(row: OverviewRow, form: DocumentProposal | null, corrections: Corrections): Finding[] {
  const found = checkSum(row.total, row.cells, corrections)
  if (!found || !row.total) return []
  const finding = createFinding('overview-row-sum', {
    proposal: form?.key ?? null,
    line: overviewRowId(row),
    place: row.total.place,
    ...found,
    data: { title: row.title },
  })
  if (found.causedBy.length === 0) corrections.add(row.total, { amount: found.computed, finding: finding.id })
  return [finding]
}

/** The row's printed total against the form's. */
function checkRowTotal(row: OverviewRow, form: DocumentProposal, corrections: Corrections): Finding[] {
  const printed = form.content.budget?.totals?.total
  if (!row.total || row.total.amount === null || !printed || printed.amount === null) return []
  if (Math.abs(row.total.amount - printed.amount) <= coarserStep(row.total, printed)) return []
  const ofForm = corrections.of(printed)
  const isFormWrong = ofForm?.amount === row.total.amount
  const inRow = [...row.cells, row.total].flatMap(cell => corrections.of(cell)?.finding ?? [])
  const finding = createFinding('overview-row-total', {
    proposal: form.key,
    line: overviewRowId(row),
    place: row.total.place,
    stated: row.total.amount,
    computed: printed.amount,
    data: { title: row.title },
    causedBy: isFormWrong ? [ofForm.finding] : [...new Set(inRow)],
  })
  if (!isFormWrong) corrections.add(row.total, { amount: printed.amount, finding: finding.id })
  return [finding]
}

function withoutForm(row: OverviewRow, causedBy: readonly string[]): Finding {
  return createFinding('overview-without-form', {
    line: overviewRowId(row),
    place: row.place,
    data: { title: row.title, number: row.number },
    causedBy,
  })
}

function withoutOverview(form: DocumentProposal, causedBy: readonly string[]): Finding {
  return createFinding('form-without-overview', {
    proposal: form.key,
    place: form.content.title?.place ?? form.content.budget?.place ?? null,
    data: { title: form.content.title?.text ?? form.content.number?.text ?? '' },
    causedBy,
  })
}
