/** Starts the server on this machine: database, parameters, the examples on first start, then the pages. */
import { randomBytes } from 'node:crypto'
import type { ReadingBasis } from '../../core/catalogue/document.ts'
import { systemActor } from '../../core/event/event.ts'
import { readInWorker } from '../../documents/read-in-worker.ts'
import { createSmallReader } from '../../documents/small-reader.ts'
import { loadChart } from '../../shipped/load-chart.ts'
import { loadEvidence } from '../../shipped/load-evidence.ts'
import { loadDiscounts, loadParameters } from '../../shipped/load-parameters.ts'
import { doorPaths, inLanguage } from '../../web/address.ts'
import { createClientAddress } from '../../web/guard/client-address.ts'
import type { ImportBasis } from '../../web/imports.ts'
import { startServer } from '../../web/server.ts'
import { cliWords } from '../../words/cli.ts'
import type { Language } from '../../words/language.ts'
import { refreshRechecks } from '../../workflow/catalogues/refresh-rechecks.ts'
import { showAgain } from '../../workflow/catalogues/show-again.ts'
import { openFirstAdministratorLink } from '../../workflow/people/first-administrator.ts'
import { createCurrentParameters } from '../../workflow/rates/current-parameters.ts'
import type { Store, Who } from '../../workflow/who.ts'
import { type CommandLine, parsePort } from '../arguments.ts'
import { importSmallHere } from '../import/import-small-here.ts'
import { importInThread } from '../import/import-thread.ts'
import { openStoreOrSay } from '../open-store.ts'
import { createErasureList } from './erasure-list.ts'
import { loadExamples } from './load-examples.ts'
import { dataFolder, openIdentityOrSay } from './open-identity.ts'
import { startChores } from './start-chores.ts'

const usualPort = 3000

export async function start({ port: chosen, data, language }: CommandLine): Promise<number> {
  const words = cliWords[language]
  const port = chosen ?? portOf(process.env['PORT'])
  if (port === undefined) {
    process.stderr.write(`${words.problem({ code: 'bad-port', given: process.env['PORT'] ?? '' })}\n`)
    return 2
  }
  const store = await openStoreOrSay(data, language)
  if (!store) return 2
  const basis: ReadingBasis = { chart: loadChart() }
  const opened = openIdentityOrSay(store, { data, port, language }, basis)
  if (!opened) {
    await store.close()
    return 2
  }
  const shipped = loadParameters()
  await loadExamples(store, { ...basis, parameters: shipped })
  await refreshRechecks(store, basis.chart)
  const parameters = createCurrentParameters(store, shipped)
  await showAgain(store, { ...basis, parameters: await parameters() }, program())
  const erased = createErasureList(dataFolder(data))
  await erased.apply(store, basis, program())
  const chores = startChores(store, opened, async () => ({ ...basis, parameters: await parameters() }))
  const reading: Omit<ImportBasis, 'store'> = {
    ...basis,
    readDocument: (fileName, bytes) => readInWorker(fileName, bytes, basis),
    random: size => randomBytes(size),
  }
  const stopping = new AbortController()
  const stop = stopping.signal
  try {
    const server = await startServer({
      context: {
        store,
        ...basis,
        shipped,
        parameters,
        discounts: loadDiscounts(),
        evidence: loadEvidence(),
        readDocument: reading.readDocument,
        identity: opened.identity,
        clientAddress: createClientAddress(opened.settings.trustedProxies),
        mail: { isSending: chores.isSending },
        rememberErasure: erased.remember,
        now: () => new Date().toISOString(),
        random: reading.random,
        imports: importSmallHere({
          basis: { store, ...reading },
          reader: createSmallReader(basis, { stop }),
          elsewhere: importInThread({ database: data, basis }, stop),
        }),
      },
      host: '127.0.0.1',
      port,
    })
    process.stdout.write(`${words.listening(server.url)}\n${words.stopHint}\n`)
    await sayFirstAdministrator(store, opened.settings.publicUrl ?? server.url, language)
    await stopSignal()
    stopping.abort()
    await server.close()
    return 0
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    process.stderr.write(`${words.portTaken(port)}\n`)
    return 2
  } finally {
    await chores.stop()
    await store.close()
  }
}

/** Until there is an administrator, whoever starts the program can become one. */
async function sayFirstAdministrator(store: Store, url: string, language: Language): Promise<void> {
  const token = await openFirstAdministratorLink(store, program())
  if (token === null) return
  const link = new URL(inLanguage(language, `${doorPaths['first-administrator']}/${token}`), url).href
  process.stdout.write(`${cliWords[language].firstAdministrator(link)}\n`)
}

/** The program itself, at this moment. */
function program(): Who {
  return { actor: systemActor, now: new Date().toISOString(), random: size => randomBytes(size) }
}

/** The port that the environment names, or the usual one; undefined for one that is none. */
function portOf(named: string | undefined): number | undefined {
  return named ? parsePort(named) : usualPort
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
