/**
 * Makes the script files of the islands, for the browser: one entry per folder of src/web/islands/, and one for its thread where
 * it has one, named by its own content, packed once as tightly as can be. It does not check types; `npm run types` does.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { OutputChunk } from 'rolldown'
import { type IslandManifest, manifestName, packedEndings } from '../../web/assets/island-manifest.ts'

type Folders = {
  /** Holds one folder per island, each with a `main.ts` or `main.tsx`, and perhaps a `thread.ts`. */
  readonly sources: string
  readonly out: string
  readonly tsconfig: string
}

export async function bundleIslands({ sources, out, tsconfig }: Folders): Promise<IslandManifest> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const chunks = await bundle(findEntries(sources), out, tsconfig)
  for (const { fileName } of chunks) pack(join(out, fileName))
  const manifest = describe(chunks)
  writeFileSync(join(out, manifestName), JSON.stringify(manifest))
  return manifest
}

function findEntries(sources: string): Record<string, string> {
  const found = globSync('*/{main,thread}.{ts,tsx}', { cwd: sources }).sort()
  return Object.fromEntries(found.map(file => [entryName(file), join(sources, file)]))
}

function entryName(file: string): string {
  const island = basename(dirname(file))
  return basename(file).startsWith('thread.') ? threadOf(island) : island
}

function threadOf(island: string): string {
  return `${island}-thread`
}

async function bundle(
  entries: Readonly<Record<string, string>>,
  out: string,
  tsconfig: string,
): Promise<readonly OutputChunk[]> {
  if (Object.keys(entries).length === 0) return []
  // loaded only where something is built: it is the largest part of a start that finds everything ready
  const { rolldown } = await import('rolldown')
  const build = await rolldown({
    input: { ...entries },
    platform: 'browser',
    tsconfig,
    transform: {
      target: 'es2022',
      define: { 'process.env.NODE_ENV': '"production"' },
    },
    // a warning here is a file that a browser cannot have, or an import that leads nowhere
    onLog: (level, log) => {
      if (level === 'warn') throw new Error(log.message)
    },
  })
  const { output } = await build.write({
    dir: out,
    format: 'esm',
    minify: true,
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
  })
  await build.close()
  return output.filter(each => each.type === 'chunk')
}

function pack(file: string): void {
  const bytes = readFileSync(file)
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  writeFileSync(file + packedEndings.br, brotliCompressSync(bytes, { params }))
  writeFileSync(file + packedEndings.gzip, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }))
}

function describe(chunks: readonly OutputChunk[]): IslandManifest {
  const entries = chunks.filter(chunk => chunk.isEntry)
  const filesOf = ({ fileName, imports }: OutputChunk) => ({ script: fileName, imports })
  const threads = new Map(
    entries.filter(({ name }) => name.endsWith(threadOf(''))).map(each => [each.name, filesOf(each)]),
  )
  const islands = entries
    .filter(({ name }) => !threads.has(name))
    .map(each => [each.name, { ...filesOf(each), thread: threads.get(threadOf(each.name)) ?? null }])
  return { files: chunks.map(chunk => chunk.fileName), islands: Object.fromEntries(islands) }
}
