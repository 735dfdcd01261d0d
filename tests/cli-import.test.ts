/** What `import` keeps: nothing twice, one new revision per changed form, and no trace of what cannot be read. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openStore, type Store } from '../src/store/store.ts'
import { everyProposal } from '../src/workflow/catalogues/every-proposal.ts'
import { listCatalogues } from '../src/workflow/catalogues/list-catalogues.ts'
import { viewCatalogue } from '../src/workflow/catalogues/view-catalogue.ts'
import { viewProposal } from '../src/workflow/proposals/view-proposal.ts'
import { verifyEvents } from '../src/workflow/verification/verify-events.ts'
import { createWorkplace, exampleFiles, type Workplace } from './command-line.ts'

const places: Workplace[] = []

function newPlace(): Workplace {
  const fresh = createWorkplace()
  places.push(fresh)
  return fresh
}

afterAll(() => {
  for (const each of places) each.leave()
})

function form(title: string, number: string, pay: number): string {
  return `## Socialudvalget

Politikområde\tForslag fremsat af:\tNr.
2.01 Beskæftigelse\tUnge\t${number}

## ${title}

Forslagets indhold\tVi ansætter.

Drift\tBeløb i 1.000 kr.
\t2019\t2020\tI alt
06.53 Løn\t${pay}\t${pay}\t${2 * pay}
I alt\t${pay}\t${pay}\t${2 * pay}
`
}

function catalogue(pay: number): string {
  return `# Katalog\n\nForslag fra to centre.\n\n${form('Flere i job', '1 1', 100)}\n${form('Hurtigere hjælp', '1 2', pay)}`
}

async function inStore<T>({ folder }: Workplace, look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ engine: 'sqlite', file: join(folder, 'k.db') })
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}

/** How many revisions each proposal of the only catalogue has, by its title. */
async function revisions(store: Store): Promise<Record<string, number>> {
  const [only, ...others] = await listCatalogues(store)
  expect(others).toEqual([])
  const view = only && (await viewCatalogue(store, only.id, everyProposal))
  const counts: Record<string, number> = {}
  for (const row of view?.rows ?? []) {
    const proposal = await viewProposal(store, row.id)
    counts[row.title ?? ''] = proposal?.revisions.length ?? 0
  }
  return counts
}

async function importJson(place: Workplace, ...files: string[]) {
  const { code, out, err } = await place.run(['import', '--json', '--data', 'k.db', ...files])
  return { code, err, ...JSON.parse(out) }
}

describe('import', () => {
  test('of the same file twice changes nothing, and a changed form gets exactly one new revision', async () => {
    const place = newPlace()
    const file = place.write('katalog.md', catalogue(50))
    const first = await importJson(place, file)
    const second = await importJson(place, file)
    expect(first).toMatchObject({ code: 0, err: '', imported: [{ created: 2, changed: 0, unchanged: 0 }] })
    expect(second).toMatchObject({ code: 0, err: '', imported: [{ created: 0, changed: 0, unchanged: 2 }] })
    expect(await inStore(place, revisions)).toEqual({ 'Flere i job': 1, 'Hurtigere hjælp': 1 })

    place.write('katalog.md', catalogue(60))
    const third = await importJson(place, file)
    expect(third).toMatchObject({ code: 0, err: '', imported: [{ created: 0, changed: 1, unchanged: 1 }] })
    expect(await inStore(place, revisions)).toEqual({ 'Flere i job': 1, 'Hurtigere hjælp': 2 })
  })

  test('of an unreadable file leaves no trace, and the others are still taken in', async () => {
    const place = newPlace()
    const binary = place.write('a.pdf', '%PDF-1.7')
    const alone = await importJson(place, binary)
    expect(alone).toMatchObject({
      code: 2,
      err: '',
      imported: [],
      unreadable: [{ file: binary, code: 'binary' }],
    })
    expect(await inStore(place, listCatalogues)).toEqual([])
    expect(await inStore(place, verifyEvents)).toMatchObject({ events: 0 })

    const file = place.write('katalog.md', catalogue(50))
    const together = await importJson(place, binary, file, 'nowhere.md')
    expect(together).toMatchObject({ code: 2, err: '', imported: [{ file, created: 2 }] })
    expect(Object.keys(await inStore(place, revisions))).toHaveLength(2)
  })

  test('says in words what it did, in both languages', async () => {
    const place = newPlace()
    const danish = await place.run(['import', '--data', 'k.db', exampleFiles.catalogue])
    const english = await place.run(['import', '--data', 'k.db', '--lang', 'en', exampleFiles.catalogue])
    expect(danish).toMatchObject({ code: 0, err: '', out: expect.stringContaining('10 nye') })
    expect(english).toMatchObject({ code: 0, err: '', out: expect.stringContaining('10 unchanged') })
  })
})

describe('a database that cannot be used', () => {
  test.each([
    [
      'an address of another kind',
      { DATABASE_URL: 'mysql://u:hemmelig@127.0.0.1/k' },
      /postgres:\/\/ eller sqlite:/,
    ],
    [
      'a server that does not answer',
      { DATABASE_URL: 'postgres://u:hemmelig@127.0.0.1:1/k' },
      /127\.0\.0\.1:1\/k svarer ikke/,
    ],
    [
      'an address that is none',
      { DATABASE_URL: 'postgres://u:hem melig@[/k' },
      /postgres:\/\/ eller sqlite:/,
    ],
  ])('by %s is said without its password, with code 2', async (_, environment, text) => {
    const place = newPlace()
    const { code, out, err } = await place.run(['import', exampleFiles.form], { environment })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(text)
    expect(err).not.toMatch(/melig|\n\s+at /)
    expect(existsSync(join(place.folder, 'data'))).toBe(false)
  })

  test('because its file holds something else is left as it is', async () => {
    const place = newPlace()
    const file = place.write('brev.txt', 'Kære alle, dette er et brev og ingen database.'.repeat(100))
    const { code, err } = await place.run(['import', '--data', file, exampleFiles.form])
    expect(code).toBe(2)
    expect(err).toMatch(/brev\.txt er ikke en database/)
    expect(err).not.toMatch(/\n\s+at /)
  })

  test('because its folder is a file is said in words', async () => {
    const place = newPlace()
    place.write('fil', 'x')
    const { code, err } = await place.run(['import', '--data', 'fil/k.db', exampleFiles.form])
    expect(code).toBe(2)
    expect(err).toMatch(/k\.db/)
    expect(err).not.toMatch(/\n\s+at /)
  })
})
