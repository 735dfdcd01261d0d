/** The web application: every page in both languages, the files they refer to, and what is said when something fails. */
import { Hono, type MiddlewareHandler } from 'hono'
import { oidcCallbackPath } from '../identity/identity.ts'
import { isStoreClosed } from '../workflow/is-store-closed.ts'
import { createAddresses, readAddress } from './address.ts'
import { type Assets, createAssets } from './assets/assets.ts'
import type { WebContext } from './context.ts'
import type { Environment, WebRequest } from './environment.ts'
import { createLinesOf } from './findings/lines-of-document.ts'
import { securityHeaders } from './guard/headers.ts'
import { isLoopbackHost } from './guard/local.ts'
import { ownFormsOnly } from './guard/origin.ts'
import { freeTextPaths, warnOfPersonNumbers } from './guard/person-number.tsx'
import { plainAddressesOnly } from './guard/plain-address.ts'
import type { Identify } from './identify.ts'
import { sendError } from './respond.tsx'
import { accountPages } from './routes/account-pages.tsx'
import { doorPages } from './routes/door-pages.tsx'
import { editPages } from './routes/edit-pages.tsx'
import { fileRoutes } from './routes/files.ts'
import { findingPages } from './routes/finding-pages.tsx'
import { guidePages } from './routes/guide-pages.tsx'
import { healthRoutes } from './routes/health.ts'
import { libraryPages } from './routes/library-pages.tsx'
import { logPages } from './routes/log-pages.tsx'
import { minePages } from './routes/mine-pages.tsx'
import { newProposalPages } from './routes/new-proposal-pages.tsx'
import { ownValuePages } from './routes/own-value-pages.tsx'
import { peoplePages } from './routes/people-pages.tsx'
import { proposePages } from './routes/propose-pages.tsx'
import { publishPages } from './routes/publish-pages.tsx'
import { readingPages } from './routes/reading-pages.tsx'
import { referPages } from './routes/refer-pages.tsx'
import { signInPages } from './routes/sign-in-pages.tsx'
import { wayPages } from './routes/way-pages.tsx'
import { workbenchPages } from './routes/workbench-pages.tsx'
import { writingPages } from './routes/writing-pages.tsx'

export type App = Hono<Environment>

/** `isEnding`: the program is about to stop, and what comes now is refused, gently. */
export function createApp(context: WebContext, isEnding: () => boolean = () => false): App {
  const assets = createAssets()
  const linesOf = createLinesOf(context.store)
  const pages = new Hono<Environment>({ strict: false })
  for (const path of freeTextPaths) pages.use(path, warnOfPersonNumbers)
  pages
    .route('/', readingPages(context, linesOf))
    .route('/', writingPages(context, linesOf))
    .route('/', publishPages(context))
    .route('/', referPages(context))
    .route('/', findingPages(context))
    .route('/', editPages(context))
    .route('/', newProposalPages(context))
    .route('/', workbenchPages(context))
    .route('/', signInPages(context))
    .route('/', doorPages(context))
    .route('/', accountPages(context))
    .route('/', peoplePages(context))
    .route('/', libraryPages(context))
    .route('/', ownValuePages(context))
    .route('/', proposePages(context))
    .route('/', wayPages(context))
    .route('/', minePages(context))
    .route('/', logPages(context))
    .route('/', guidePages())
  const app = new Hono<Environment>({ strict: false })
  app.use(
    securityHeaders,
    withSite(assets, context, isEnding),
    ownFormsOnly(context.identity.publicUrl),
    plainAddressesOnly,
  )
  const report = context.onError ?? writeError
  app.onError((error, c) => {
    // what took longer than a stop waits finds the store closed
    if (isEnding() && isStoreClosed(error)) return sendError(c, 'ending')
    report(error)
    return sendError(c, 'broken')
  })
  app.notFound(c => sendError(c, 'not-found'))
  return app
    .route('/', healthRoutes(context))
    .get(oidcCallbackPath, c =>
      context.identity.oidc ? context.identity.finishOidc(c.req.raw) : sendError(c, 'not-found'),
    )
    .route('/', fileRoutes(assets))
    .route('/', pages)
    .route('/en', pages)
}

/** Reads language and reader off the request, before any page is chosen, so that errors are said properly too. */
function withSite(
  assets: Assets,
  { store, identity, identify }: WebContext,
  isEnding: () => boolean,
): MiddlewareHandler<Environment> {
  const whoReads: Identify = identify ?? (c => identity.identify(c.req.raw.headers))
  return async (c, next) => {
    const site = siteOf(c, assets, identity.publicUrl)
    // first as the public's, so that there is a page to say it on if nobody can be identified
    c.set('site', { ...site, person: null })
    if (isEnding()) {
      const refused = await sendError(c, 'ending')
      refused.headers.set('connection', 'close')
      refused.headers.set('retry-after', '5')
      return refused
    }
    const readOff = async (): Promise<void> => {
      const person = isFile(site.path) ? null : await whoReads(c)
      if (person) c.set('site', { ...site, person })
    }
    // a page is of one moment; an act reads, writes and reads again
    if (c.req.method !== 'GET') await store.asOne(readOff)
    else return store.asOne(() => readOff().then(next))
    await next()
  }
}

function writeError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}

function siteOf(request: WebRequest, assets: Assets, publicUrl: string) {
  const url = new URL(request.req.url)
  const { language, path } = readAddress(url.pathname)
  return {
    language,
    addresses: createAddresses(language),
    // what the request says of itself is believed of this machine only
    origin: isLoopbackHost(request.req.header('host')) ? url.origin : publicUrl,
    path: path + url.search,
    assets,
  }
}

/** What every page refers to is the same for everybody, so nobody is asked who they are. */
function isFile(path: string): boolean {
  return path.startsWith('/filer/') || path.startsWith('/sundhed')
}
