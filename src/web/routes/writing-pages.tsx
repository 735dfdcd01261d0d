/** The pages that write: choosing a file, and accepting or leaving what was read. For this machine only. */
import { Hono } from 'hono'
import { importWords } from '../../words/pages/import.ts'
import { sayUnreadable } from '../../words/unreadable.ts'
import { dismissDocument } from '../../workflow/imports/dismiss-document.ts'
import { viewDocument } from '../../workflow/imports/view-document.ts'
import { actOf, type WebContext, whoIs } from '../context.ts'
import type { Environment, WebRequest } from '../environment.ts'
import { createFindingPage, readPage } from '../findings/finding-page.ts'
import type { LinesOf } from '../findings/lines-of-document.ts'
import { allow } from '../guard/allow.ts'
import { readSmallForm } from '../guard/body.ts'
import { receiveUpload } from '../guard/upload.ts'
import { createImports, type Imports } from '../imports.ts'
import { ImportPage, type ImportProblem } from '../pages/import-page.tsx'
import { PreviewPage } from '../pages/preview-page.tsx'
import { decisions } from '../preview/decision.tsx'
import { createPersonNumbersOf } from '../preview/person-numbers-of.ts'
import { sendError, sendPage } from '../respond.tsx'

/** Everything read on a preview is shown whole, so it takes fewer proposals at a time than a list. */
const previewed = 50

export function writingPages(context: WebContext, linesOf: LinesOf) {
  const { store, chart } = context
  const imports = context.imports ?? createImports(context)
  const personNumbersOf = createPersonNumbersOf(store)
  return new Hono<Environment>()
    .use('/import/*', allow('import'))
    .get('/import', c => sendImportPage(imports, c, null, 200))
    .post('/import', c => receiveFile(imports, context, c))
    .get('/import/:id', async c => {
      const { site } = c.var
      const page = readPage(new URL(c.req.url).searchParams)
      const view = await viewDocument(store, c.req.param('id'), { page, pageSize: previewed })
      if (!view) return sendError(c, 'not-found')
      if (view.status !== 'pending') return c.redirect(site.addresses.document(view.id), 303)
      const findings = createFindingPage(view, new URLSearchParams())
      const lines = await linesOf(view)
      return sendPage(
        c,
        <PreviewPage
          site={site}
          view={view}
          chart={chart}
          findings={findings}
          sourceLines={lines}
          personNumbers={await personNumbersOf(view.id)}
          pageSize={previewed}
        />,
        { isPrivate: true },
      )
    })
    .post('/import/:id', c => decide(imports, context, c, c.req.param('id')))
}

async function receiveFile(imports: Imports, context: WebContext, c: WebRequest): Promise<Response> {
  const { language, addresses } = c.var.site
  const words = importWords[language]
  const upload = await receiveUpload(c, 'fil')
  if (upload.kind === 'too-large') return sendError(c, 'too-large')
  if (upload.kind === 'not-a-form') return sendError(c, 'bad-request')
  if (upload.kind === 'none' || upload.kind === 'several') {
    const message = upload.kind === 'none' ? words.noFile : words.severalFiles
    return sendImportPage(imports, c, { fileName: null, message }, 400)
  }
  const result = await imports.receive(upload, actOf(context, c))
  if (result.kind === 'refused') return sendError(c, 'not-yours')
  if (result.kind === 'unreadable') {
    const problem = { fileName: upload.name, message: sayUnreadable(result.why, language) }
    return sendImportPage(imports, c, problem, result.why.code === 'stopped' ? 503 : 422)
  }
  return c.redirect(addresses.preview(result.documentId), 303)
}

/** Whoever is shown this page is about to send a file. */
function sendImportPage(
  imports: Imports,
  c: WebRequest,
  problem: ImportProblem | null,
  status: number,
): Promise<Response> {
  imports.prepare?.()
  return sendPage(c, <ImportPage site={c.var.site} problem={problem} />, { status, isPrivate: true })
}

async function decide(imports: Imports, context: WebContext, c: WebRequest, id: string): Promise<Response> {
  const { addresses } = c.var.site
  const choice = (await readSmallForm(c.req.raw))?.get('valg')
  if (choice === decisions.accept) {
    const result = await imports.accept(id, actOf(context, c))
    if (result.kind === 'unknown') return sendError(c, 'not-found')
    if (result.kind === 'refused') return sendError(c, 'not-yours')
    return c.redirect(
      result.kind === 'accepted' ? addresses.catalogue(result.catalogueId) : addresses.document(id),
      303,
    )
  }
  if (choice !== decisions.leave) return sendError(c, 'bad-request')
  const result = await dismissDocument(context.store, id, whoIs(context, c))
  if (result.kind === 'refused') return sendError(c, 'not-yours')
  return result.kind === 'unknown' ? sendError(c, 'not-found') : c.redirect(addresses.document(id), 303)
}
