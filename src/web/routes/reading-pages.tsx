/** The pages that only read: catalogues, one catalogue, one proposal, one document, how to read. */
import { Hono } from 'hono'
import { viewCalculation } from '../../workflow/calculation/view-calculation.ts'
import { viewCell } from '../../workflow/calculation/view-cell.ts'
import { isAllValidated } from '../../workflow/catalogues/is-all-validated.ts'
import { listCatalogues } from '../../workflow/catalogues/list-catalogues.ts'
import { viewCatalogue } from '../../workflow/catalogues/view-catalogue.ts'
import { viewDocument } from '../../workflow/imports/view-document.ts'
import { personNames } from '../../workflow/people/person-names.ts'
import { hideUnseen } from '../../workflow/process/hide-unseen.ts'
import { mayAskAbout } from '../../workflow/process/questions.ts'
import { createSight } from '../../workflow/process/sight.ts'
import { markToday } from '../../workflow/process/stamp-state.ts'
import { viewProcess } from '../../workflow/process/view-process.ts'
import { viewProposal } from '../../workflow/proposals/view-proposal.ts'
import { stateOf } from '../../workflow/state-of.ts'
import { readCellAddress } from '../address.ts'
import { surroundingsOf, type WebContext } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { createFindingPage, readPage } from '../findings/finding-page.ts'
import type { LinesOf } from '../findings/lines-of-document.ts'
import { readPassage } from '../findings/passage.ts'
import { readPlace } from '../findings/place-query.ts'
import { mayAtAll } from '../may.ts'
import { readOverviewAddress } from '../overview/overview-address.ts'
import { pageMemory } from '../page-memory.ts'
import { CataloguePage } from '../pages/catalogue-page.tsx'
import { DocumentPage } from '../pages/document-page.tsx'
import { ExplanationPage } from '../pages/explanation-page.tsx'
import { HomePage } from '../pages/home-page.tsx'
import { ProposalPage } from '../pages/proposal-page.tsx'
import { ReadingPage } from '../pages/reading-page.tsx'
import { sendError, sendPage } from '../respond.tsx'
import { differencePages } from './difference-pages.tsx'
import { readVersion } from './version.ts'

export function readingPages(context: WebContext, linesOf: LinesOf) {
  const { store, chart } = context
  const remembered = pageMemory(() => stateOf(store))
  const sight = createSight(store)
  return new Hono<Environment>()
    .route('/', differencePages(context, remembered))
    .get('/', remembered, async c => {
      return sendPage(
        c,
        <HomePage
          site={c.var.site}
          catalogues={await listCatalogues(sight.ofCatalogues(c.var.site.person))}
        />,
      )
    })
    .get('/laes', c => sendPage(c, <ReadingPage site={c.var.site} />))
    .get('/katalog/:id', remembered, async c => {
      const address = readOverviewAddress(parametersOf(c))
      const seen = sight.ofCatalogues(c.var.site.person)
      const [stored, basis, names] = await Promise.all([
        viewCatalogue(seen, c.req.param('id'), address.query),
        surroundingsOf(context),
        personNames(store),
      ])
      if (!stored) return sendError(c, 'not-found')
      const [rows, isValidated] = await Promise.all([
        markToday(seen, stored.rows, basis).then(marked => hideUnseen(seen, marked, c.var.site.person)),
        isAllValidated(seen, stored.id, basis),
      ])
      const view = { ...stored, rows }
      return sendPage(
        c,
        <CataloguePage
          site={c.var.site}
          view={view}
          isValidated={isValidated}
          address={address}
          chartCheckedOn={chart.checkedOn}
          names={names}
        />,
      )
    })
    .get('/forslag/:id', remembered, async c => {
      const version = readVersion(c.req.query('version'))
      if (version === 'wrong') return sendError(c, 'not-found')
      const seen = await sight.ofProposal(c.req.param('id'), c.var.site.person)
      const [view, basis, names] = await Promise.all([
        viewProposal(seen, c.req.param('id'), { revision: version, reader: c.var.site.person }),
        surroundingsOf(context),
        personNames(store),
      ])
      const [process, calculation] = view
        ? await Promise.all([
            viewProcess(seen, view.id, c.var.site.person, basis),
            viewCalculation(seen, view.id, basis, { revision: version }),
          ])
        : [null, null]
      if (!view || !process) return sendError(c, 'not-found')
      const { discounts } = context
      const props = { site: c.var.site, view, chart, calculation, process, names, discounts }
      return sendPage(c, <ProposalPage {...props} />)
    })
    .get('/forslag/:id/forklaring/:line/:year', remembered, async c => {
      const cell = readCellAddress(c.req.param('line'), c.req.param('year'))
      const revision = readVersion(c.req.query('version'))
      if (!cell || revision === 'wrong') return sendError(c, 'not-found')
      const seen = await sight.ofProposal(c.req.param('id'), c.var.site.person)
      const view = await viewCell(seen, c.req.param('id'), await surroundingsOf(context), {
        ...cell,
        revision,
      })
      if (!view) return sendError(c, 'not-found')
      const mayAsk = view.proposal.isNewest && (await mayAskAbout(seen, view.proposal.id, c.var.site.person))
      return sendPage(c, <ExplanationPage site={c.var.site} view={view} chart={chart} mayAsk={mayAsk} />)
    })
    .get('/dokument/:id', remembered, async c => {
      const parameters = parametersOf(c)
      const seen = sight.ofCatalogues(c.var.site.person)
      const view = await viewDocument(seen, c.req.param('id'), { page: readPage(parameters) })
      // What nobody has accepted yet is shown only where it can be accepted.
      if (!view || (view.status !== 'accepted' && !mayAtAll(c.var.site, 'import')))
        return sendError(c, 'not-found')
      const findings = createFindingPage(view, parameters)
      const sourceLines = await linesOf(view)
      const place = readPlace(parameters)
      // the public has been given what was published, and not every line of the file it came in
      const passage = place && c.var.site.person && (await readPassage(store, view.id, place))
      return sendPage(
        c,
        <DocumentPage
          site={c.var.site}
          view={view}
          findings={findings}
          sourceLines={sourceLines}
          passage={passage}
          names={await personNames(store)}
        />,
        { isPrivate: view.status !== 'accepted' },
      )
    })
}

function parametersOf(request: WebRequest): URLSearchParams {
  return new URL(request.req.url).searchParams
}
