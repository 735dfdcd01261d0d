/** All files that pages refer to, by address. An address carries a version or a hash, so its file never changes. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Asset, type Bytes, createAsset, createPackedAsset } from './asset.ts'
import { islandFolder, packedEndings, readIslandManifest } from './island-manifest.ts'
import { designSystem, packageRoot } from './package-root.ts'
import { createStylesheet, fontFiles } from './stylesheet.ts'

export type Assets = {
  readonly stylesheet: string
  readonly icon: string
  /** Fonts that every page shows at once. */
  readonly fonts: readonly string[]
  /** Where the script of an island lies; null where it was not built, and the page does without. */
  readonly island: (name: string) => IslandScript | null
  readonly find: (address: string) => Asset | undefined
}

export type IslandScript = {
  readonly src: string
  /** Files that it needs, so that a browser can fetch all at once. */
  readonly imports: readonly string[]
  /** Where the script lies that it runs beside the page. */
  readonly thread: string | null
}

export function createAssets(): Assets {
  const base = `/filer/dkfds-${designSystemVersion()}`
  const files = new Map<string, Asset>()
  for (const icon of readdirSync(join(designSystem, 'img', 'svg-icons')))
    files.set(
      `${base}/icon/${icon}`,
      createAsset('image/svg+xml', () => load('img', 'svg-icons', icon)),
    )
  for (const font of fontFiles)
    files.set(
      `${base}/font/${font}`,
      createAsset('font/woff2', () => load(...fontFolder, font)),
    )
  const css = Buffer.from(createStylesheet(file => `${base}/${file}`))
  const stylesheet = `/filer/${hashOf(css)}/stil.css`
  files.set(
    stylesheet,
    createAsset('text/css; charset=utf-8', () => css),
  )
  const picture = readFileSync(join(packageRoot, 'src', 'web', 'assets', 'icon.svg'))
  const icon = `/filer/${hashOf(picture)}/ikon.svg`
  files.set(
    icon,
    createAsset('image/svg+xml', () => picture),
  )
  const manifest = readIslandManifest()
  for (const script of manifest.files) files.set(scriptAddress(script), scriptAsset(script))
  const island = (name: string) => {
    const found = manifest.islands[name]
    if (!found) return null
    const { script, imports, thread } = found
    return {
      src: scriptAddress(script),
      imports: imports.map(scriptAddress),
      thread: thread && scriptAddress(thread.script),
    }
  }
  const fonts = ['Regular', 'SemiBold'].map(cut => `${base}/font/IBMPlexSans-${cut}-Latin1.woff2`)
  return { stylesheet, icon, fonts, island, find: address => files.get(address) }
}

const fontFolder = ['fonts', 'IBMPlexSans', 'split', 'woff2']

function load(...path: readonly string[]): Bytes {
  return readFileSync(join(designSystem, ...path))
}

/** The name of a script holds its hash already. */
function scriptAddress(file: string): string {
  return `/filer/script/${file}`
}

function scriptAsset(file: string): Asset {
  return createPackedAsset('text/javascript; charset=utf-8', encoding =>
    readFileSync(join(islandFolder, encoding === 'identity' ? file : file + packedEndings[encoding])),
  )
}

function hashOf(bytes: Bytes): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}

function designSystemVersion(): string {
  const text = readFileSync(join(designSystem, '..', 'package.json'), 'utf8')
  const { version } = JSON.parse(text) as { version: string }
  return version
}
