/** `import FILE…`: puts the proposals of documents into the database; the same file twice changes nothing. */
import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { ReadingBasis } from '../../core/catalogue/document.ts'
import type { Unreadable } from '../../core/catalogue/unreadable.ts'
import { type Actor, localActor, systemActor } from '../../core/event/event.ts'
import { hideCpr } from '../../core/text/hide-cpr.ts'
import { openFile } from '../../documents/open-file.ts'
import { readInWorker } from '../../documents/read-in-worker.ts'
import { loadChart } from '../../shipped/load-chart.ts'
import { loadParameters } from '../../shipped/load-parameters.ts'
import { cliWords } from '../../words/cli.ts'
import { publishCatalogue } from '../../workflow/catalogues/publish-catalogue.ts'
import { acceptDocument } from '../../workflow/imports/accept-document.ts'
import { receiveDocument } from '../../workflow/imports/receive-document.ts'
import { createCurrentParameters } from '../../workflow/rates/current-parameters.ts'
import type { Store, Who } from '../../workflow/who.ts'
import type { CommandLine } from '../arguments.ts'
import { unreadableJson } from '../check/check-json.ts'
import { reportUnreadable } from '../check/check-report.ts'
import {
  personNumbersJson,
  personNumbersOf,
  reportPersonNumbers,
  type Suspected,
} from '../check/person-numbers.ts'
import { type Look, lookOf } from '../look.ts'
import { openStoreOrSay } from '../open-store.ts'
import { owner } from '../owner.ts'

export type Imported = {
  readonly file: string
  readonly catalogue: string
  readonly title: string
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly left: number
  /** Where it seems to hold CPR numbers. */
  readonly personNumbers: readonly Suspected[]
}

export type Importing =
  | { readonly ok: true; readonly imported: Imported }
  | { readonly ok: false; readonly why: Unreadable }

export async function importFiles({ files, json, language, data, publish }: CommandLine): Promise<number> {
  const store = await openStoreOrSay(data, language)
  if (!store) return 2
  const basis = { chart: loadChart() }
  const imported: Imported[] = []
  const unreadable: ReturnType<typeof unreadableJson>[] = []
  try {
    for (const file of files) {
      const result = await importFile(store, file, basis, {
        isExample: false,
        actor: localActor,
      })
      if (result.ok) imported.push(result.imported)
      else unreadable.push(unreadableJson(file, result.why, language))
      if (result.ok && publish) await publishNow(store, result.imported.catalogue, basis)
      if (!json)
        process.stdout.write(
          result.ok
            ? reportImported(result.imported, publish, lookOf(language, process.stdout))
            : reportUnreadable(file, result.why, lookOf(language, process.stdout)),
        )
    }
  } finally {
    await store.close()
  }
  if (json)
    process.stdout.write(`${JSON.stringify({ imported: imported.map(importedJson), unreadable }, null, 2)}\n`)
  return unreadable.length > 0 ? 2 : 0
}

/** The command line is nobody's own: it publishes as the program itself, and the event says so. */
async function publishNow(store: Store, catalogueId: string, { chart }: ReadingBasis): Promise<void> {
  const parameters = await createCurrentParameters(store, loadParameters())()
  const who: Who = { actor: systemActor, now: new Date().toISOString(), random: randomBytes }
  await publishCatalogue(store, { catalogueId }, { chart, parameters }, who)
}

/** Reads, receives and accepts one file. A document that is unreadable leaves no trace. */
export async function importFile(
  store: Store,
  file: string,
  basis: ReadingBasis,
  by: { isExample: boolean; actor: Actor },
): Promise<Importing> {
  const opened = await openFile(file)
  if (!opened.ok) return opened
  const reading = await readInWorker(basename(file), opened.bytes, basis)
  if (!reading.ok) return reading
  const who = () => ({ actor: by.actor, person: owner, now: new Date().toISOString(), random: randomBytes })
  const received = await receiveDocument(
    store,
    { read: reading.read, content: opened.bytes, isExample: by.isExample },
    who(),
  )
  if (received.kind !== 'received') throw new Error(`${file} was ${received.kind}`)
  const { documentId } = received
  const accepted = await acceptDocument(store, documentId, basis, who())
  if (accepted.kind !== 'accepted')
    throw new Error(`document ${documentId} is ${accepted.kind} right after it was received`)
  const count = (effect: string): number => accepted.effects.filter(e => e.effect === effect).length
  const title = reading.read.document.content.title?.text ?? basename(file)
  return {
    ok: true,
    imported: {
      file,
      catalogue: accepted.catalogueId,
      title,
      created: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      left: accepted.left.length,
      personNumbers: personNumbersOf(reading.read),
    },
  }
}

function reportImported(imported: Imported, isPublished: boolean, look: Look): string {
  const { title, created, changed, unchanged, left, personNumbers } = imported
  const words = cliWords[look.language]
  return [
    words.imported(hideCpr(title), created, changed, unchanged, left),
    ...(isPublished ? [words.published] : []),
    ...reportPersonNumbers(personNumbers, 'imported', look),
  ]
    .map(line => `${line}\n`)
    .join('')
}

function importedJson({ personNumbers, ...imported }: Imported): object {
  return { ...imported, personNumbers: personNumbersJson(personNumbers, imported.file) }
}
