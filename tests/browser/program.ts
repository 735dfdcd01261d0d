/** The program as its users meet it: a real server on a free port, a real database in a temporary folder, the examples. */

import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attachExamples } from '../../src/cli/serve/attach-examples.ts'
import type { ReadingBasis } from '../../src/core/catalogue/document.ts'
import { systemActor } from '../../src/core/event/event.ts'
import { readInWorker } from '../../src/documents/read-in-worker.ts'
import { createIdentity } from '../../src/identity/identity.ts'
import { loadChart } from '../../src/shipped/load-chart.ts'
import { loadEvidence } from '../../src/shipped/load-evidence.ts'
import { loadDiscounts, loadParameters } from '../../src/shipped/load-parameters.ts'
import type { EngineName } from '../../src/store/engine/transaction.ts'
import { packageRoot } from '../../src/web/assets/package-root.ts'
import { surroundingsOf, type WebContext } from '../../src/web/context.ts'
import { startServer } from '../../src/web/server.ts'
import { publishCatalogue } from '../../src/workflow/catalogues/publish-catalogue.ts'
import { acceptDocument } from '../../src/workflow/imports/accept-document.ts'
import { createCurrentParameters } from '../../src/workflow/rates/current-parameters.ts'
import { freshStore } from '../database/engines.ts'
import { receive } from '../database/take-in.ts'
import { identifyInTests } from './identify.ts'

export const exampleFiles = {
  catalogue: join(packageRoot, 'examples', 'investeringskatalog-2019-2022.md'),
  form: join(packageRoot, 'examples', 'driftsforslag-2023-2026.md'),
  assumptions: join(packageRoot, 'examples', 'assumptions'),
} as const

export type Program = {
  /** Without a slash at the end. */
  readonly url: string
  readonly port: number
  readonly context: WebContext
  readonly catalogueId: string
  readonly catalogueDocument: string
  readonly formId: string
  /** What broke inside; a test that expects nothing of the kind finds it empty. */
  readonly errors: unknown[]
  readonly stop: () => Promise<void>
}

/** `for-real`: nobody is anybody before they have signed in. */
export async function startProgram(
  signIn: 'as-told' | 'for-real' = 'as-told',
  engine: EngineName = 'sqlite',
): Promise<Program> {
  const { store, drop } = await freshStore(engine)
  const basis: ReadingBasis = { chart: loadChart() }
  const shipped = loadParameters()
  const errors: unknown[] = []
  const context: WebContext = {
    store,
    chart: basis.chart,
    shipped,
    parameters: createCurrentParameters(store, shipped),
    discounts: loadDiscounts(),
    evidence: loadEvidence(),
    readDocument: (fileName, bytes) => readInWorker(fileName, bytes, basis),
    identity: createIdentity({
      store,
      secret: 'a secret of tests that is long enough',
      publicUrl: 'http://127.0.0.1',
      oidc: null,
      chart: basis.chart,
      now: () => new Date().toISOString(),
      random: size => randomBytes(size),
      onError: error => errors.push(error),
    }),
    ...(signIn === 'as-told' && { identify: identifyInTests }),
    now: () => new Date().toISOString(),
    random: size => randomBytes(size),
    onError: error => errors.push(error),
  }
  const catalogue = await load(context, exampleFiles.catalogue)
  const form = await load(context, exampleFiles.form)
  const who = () => ({ actor: systemActor, now: context.now(), random: context.random })
  await attachExamples(store, exampleFiles.assumptions, await surroundingsOf(context), who)
  for (const { catalogueId } of [catalogue, form])
    await publishCatalogue(store, { catalogueId }, await surroundingsOf(context), who())
  const server = await startServer({ context, port: 0 })
  return {
    url: server.url.replace(/\/$/, ''),
    port: server.port,
    context,
    catalogueId: catalogue.catalogueId,
    catalogueDocument: catalogue.documentId,
    formId: form.catalogueId,
    errors,
    stop: async () => {
      await server.close()
      await drop()
    },
  }
}

async function load(context: WebContext, file: string) {
  const { store, chart, readDocument, now, random } = context
  const who = { actor: systemActor, now: now(), random }
  const content = readFileSync(file)
  const reading = await readDocument(file, content)
  if (!reading.ok) throw new Error(`${file} cannot be read: ${reading.why.code}`)
  const { documentId } = await receive(store, { read: reading.read, content, isExample: true }, who)
  const result = await acceptDocument(store, documentId, { chart }, who)
  if (result.kind !== 'accepted') throw new Error(`${file} was not accepted: ${result.kind}`)
  return { documentId, catalogueId: result.catalogueId }
}
