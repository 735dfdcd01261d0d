/** The library's pages that only read: rates, accounts, evidence, and what today's rates change. */
import { Hono } from 'hono'
import { findFunction } from '../../core/account/chart.ts'
import { filterStudies } from '../../core/evidence/effect-study.ts'
import { danishDay } from '../../words/date.ts'
import { readNames } from '../../workflow/people/name-book.ts'
import { createSight } from '../../workflow/process/sight.ts'
import { compareWithToday } from '../../workflow/rates/rate-changes.ts'
import { viewAccountUse } from '../../workflow/rates/view-account.ts'
import { viewParameter } from '../../workflow/rates/view-parameter.ts'
import { surroundingsOf, type WebContext } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { readPage } from '../findings/finding-page.ts'
import { listAccounts, readAccountFilter } from '../library/account-list.ts'
import { listRates, readRateFilter } from '../library/rate-list.ts'
import { writeRatesCsv } from '../library/rates-csv.ts'
import { mostNamed } from '../library/used-by.tsx'
import { AccountPage } from '../pages/account-page.tsx'
import { AccountsPage } from '../pages/accounts-page.tsx'
import { EvidencePage, readStudyFilter } from '../pages/evidence-page.tsx'
import { LibraryPage } from '../pages/library-page.tsx'
import { RateChangesPage, type RecalculateProblem } from '../pages/rate-changes-page.tsx'
import { RatePage } from '../pages/rate-page.tsx'
import { RatesPage } from '../pages/rates-page.tsx'
import { StudyPage } from '../pages/study-page.tsx'
import { sendError, sendPage } from '../respond.tsx'

/** They say what holds today, so they are not remembered as sent (docs/decisions/051). */
export function libraryPages(context: WebContext) {
  const { store, chart, evidence } = context
  const sight = createSight(store)
  const today = () => danishDay(context.now())
  const year = () => Number(today().slice(0, 4))
  return new Hono<Environment>()
    .get('/bibliotek', async c => {
      const parameters = [...(await context.parameters()).values()]
      const counts = {
        rates: parameters.length,
        own: parameters.filter(({ values }) => values.some(value => value.origin === 'own')).length,
        accounts: chart.functions.length,
        studies: evidence.length,
      }
      return sendPage(c, <LibraryPage site={c.var.site} counts={counts} />)
    })
    .get('/bibliotek/satser', async c => {
      const parameters = await context.parameters()
      const filter = readRateFilter(searchOf(c))
      const groups = listRates(parameters, filter, today())
      const page = (
        <RatesPage
          site={c.var.site}
          groups={groups}
          filter={filter}
          all={parameters.size}
          ladder={chart.ladder}
          discounts={context.discounts}
        />
      )
      return sendPage(c, page)
    })
    .get('/bibliotek/satser.csv', async c => {
      const text = writeRatesCsv(await context.parameters(), c.var.site.language)
      return c.body(text, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="satser.csv"',
        'cache-control': 'private, no-cache',
      })
    })
    .get('/bibliotek/satser/:name', async c => {
      const view = await viewParameter(
        sight.ofCatalogues(c.var.site.person),
        c.req.param('name'),
        context.shipped,
        mostNamed,
      )
      if (!view) return sendError(c, 'not-found')
      // the public is told that an economist did it, not which one
      const names = c.var.site.person ? await readNames(store) : new Map<string, string>()
      return sendPage(c, <RatePage site={c.var.site} view={view} names={names} day={today()} />)
    })
    .get('/bibliotek/aendringer', c => sendRateChanges(context, c))
    .get('/bibliotek/konti', c => {
      const filter = readAccountFilter(searchOf(c), chart)
      const list = listAccounts(chart, filter)
      return sendPage(
        c,
        <AccountsPage site={c.var.site} chart={chart} list={list} filter={filter} year={year()} />,
      )
    })
    .get('/bibliotek/konti/:code', async c => {
      const account = findFunction(chart, c.req.param('code'))
      if (!account) return sendError(c, 'not-found')
      const usedBy = await viewAccountUse(sight.ofCatalogues(c.var.site.person), account.code, mostNamed)
      return sendPage(
        c,
        <AccountPage site={c.var.site} chart={chart} account={account} usedBy={usedBy} year={year()} />,
      )
    })
    .get('/bibliotek/effekter', c => {
      const filter = readStudyFilter(searchOf(c))
      const studies = filterStudies(evidence, filter)
      return sendPage(c, <EvidencePage site={c.var.site} studies={studies} filter={filter} all={evidence} />)
    })
    .get('/bibliotek/effekter/:key', c => {
      const study = evidence.find(({ key }) => key === c.req.param('key'))
      return study ? sendPage(c, <StudyPage site={c.var.site} study={study} />) : sendError(c, 'not-found')
    })
}

export async function sendRateChanges(
  context: WebContext,
  c: WebRequest,
  problem: RecalculateProblem | null = null,
): Promise<Response> {
  const surroundings = await surroundingsOf(context)
  const seen = createSight(context.store).ofCatalogues(c.var.site.person)
  const found = await compareWithToday(seen, surroundings)
  const page = (
    <RateChangesPage
      site={c.var.site}
      found={found}
      parameters={surroundings.parameters}
      page={readPage(searchOf(c))}
      problem={problem}
    />
  )
  return sendPage(c, page, problem ? { status: 409, isPrivate: true } : {})
}

function searchOf(request: WebRequest): URLSearchParams {
  return new URL(request.req.url).searchParams
}
