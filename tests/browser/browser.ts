/**
 * A real browser for tests: on Linux the one that comes as an npm package, unpacked once into the project's own cache;
 * elsewhere the browser of the system. BROWSER_PATH names another one.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { packageRoot } from '../../src/web/assets/package-root.ts'

/** `flags` are the browser's own, for who measures it. */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  const { env, ...browser } = await whichBrowser()
  const args = ['--no-sandbox', ...flags]
  return chromium.launch({ ...browser, args, env: { ...ownEnvironment(), ...env } })
}

type Found = {
  readonly executablePath?: string
  readonly channel?: string
  readonly env?: Readonly<Record<string, string>>
}

async function whichBrowser(): Promise<Found> {
  const named = process.env['BROWSER_PATH']
  if (named) return { executablePath: named }
  if (process.platform === 'win32') return { channel: 'msedge' }
  if (process.platform === 'darwin' || process.arch !== 'x64') return { channel: 'chrome' }
  return { executablePath: await unpackedBrowser(), env: { FONTCONFIG_FILE: join(folder, 'fonts.conf') } }
}

const folder = join(packageRoot, 'node_modules', '.cache', 'browser')

/** The package's own settings look for its fonts in /tmp; without any font a page falls together to nothing. */
const fontSettings = `<?xml version="1.0"?>
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`

/**
 * The package unpacks into the system's temporary folder and believes whatever already lies there, so it is given a
 * folder of its own, and one that was left half unpacked is thrown away.
 */
async function unpackedBrowser(): Promise<string> {
  const ready = join(folder, 'ready')
  if (!existsSync(ready)) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  // asks the package to bring the system libraries as well, which a bare server does not have
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const path = await packaged.executablePath()
    writeFileSync(join(folder, 'fonts.conf'), fontSettings)
    writeFileSync(ready, '')
    return path
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}
