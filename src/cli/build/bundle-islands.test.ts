import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { projectFolder } from '../../shipped/parameters-folder.ts'
import { filesOfIsland } from '../../web/assets/island-manifest.ts'
import { bundleIslands } from './bundle-islands.ts'

const tsconfig = join(projectFolder(import.meta.dirname), 'tsconfig.islands.json')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'islands-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): void {
  const file = join(folder, 'sources', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function bundle() {
  return bundleIslands({ sources: join(folder, 'sources'), out: join(folder, 'out'), tsconfig })
}

it('makes one named file per island, packed so that it unpacks to the same', async () => {
  write('clock/main.ts', "import { say } from '../../words.ts'\nsay('tick' satisfies string)\n")
  write('../words.ts', 'export function say(text: string): void { document.title = text }\n')
  const { islands, files } = await bundle()
  const script = islands['clock']?.script ?? ''
  expect(script).toMatch(/^clock-[\w-]{8}\.js$/)
  expect(files).toEqual([script])
  const plain = readFileSync(join(folder, 'out', script))
  expect(plain.toString()).toContain('tick')
  expect(brotliDecompressSync(readFileSync(join(folder, 'out', `${script}.br`)))).toEqual(plain)
  expect(gunzipSync(readFileSync(join(folder, 'out', `${script}.gz`)))).toEqual(plain)
})

it('names a changed island anew and an unchanged one as before', async () => {
  write('a/main.ts', 'document.title = "a"\n')
  const before = await bundle()
  expect(await bundle()).toEqual(before)
  write('a/main.ts', 'document.title = "b"\n')
  expect((await bundle()).islands['a']?.script).not.toBe(before.islands['a']?.script)
})

it('tells which files an island shares with another', async () => {
  write('a/main.ts', "import { big } from '../shared.ts'\ndocument.title = big + 'a'\n")
  write('b/main.ts', "import { big } from '../shared.ts'\ndocument.title = big + 'b'\n")
  write('shared.ts', `export const big = Math.random() + '${'x'.repeat(5000)}'\n`)
  const { islands, files } = await bundle()
  expect(files).toHaveLength(3)
  expect(islands['a']?.imports).toEqual(islands['b']?.imports)
})

it('makes the thread of an island a file of its own, which is no island', async () => {
  write('a/main.ts', "import { big } from '../shared.ts'\ndocument.title = big + 'a'\n")
  write('a/thread.ts', "import { big } from '../shared.ts'\npostMessage(big)\n")
  write('b/main.ts', 'document.title = "b"\n')
  write('shared.ts', `export const big = Math.random() + '${'x'.repeat(5000)}'\n`)
  const { islands, files } = await bundle()
  expect(Object.keys(islands)).toEqual(['a', 'b'])
  expect(islands['b']?.thread).toBeNull()
  expect(islands['a']?.thread?.script).toMatch(/^a-thread-[\w-]{8}\.js$/)
  expect(islands['a']?.thread?.imports).toEqual(islands['a']?.imports)
  expect(islands['a'] && filesOfIsland(islands['a']).length).toBe(files.length - 1)
})

it('refuses what a browser does not have', async () => {
  write('a/main.ts', "import { readFileSync } from 'node:fs'\nreadFileSync('x')\n")
  await expect(bundle()).rejects.toThrow('node:fs')
})
