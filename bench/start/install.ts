/** What an installation takes: for those who use the program, and for those who work on it. */
import { spawnSync } from 'node:child_process'
import { copyFile, lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { count, mb, ratio } from '../parts/figure.ts'
import { project } from '../parts/project.ts'
import type { Report } from '../parts/table.ts'
import { inTemporaryFolder } from '../parts/temporary.ts'

type Installed = { readonly bytes: number; readonly files: number; readonly elapsed: number }

export async function install(): Promise<Report[]> {
  const all = await installOnce([])
  const used = await installOnce(['--omit=dev'])
  const row = (name: string, { bytes, files, elapsed }: Installed): string[] => [
    name,
    ratio(bytes / all.bytes),
    mb(bytes),
    count(files),
    `${(elapsed / 1000).toFixed(1)} s`,
  ]
  return [
    {
      heading: 'Installing',
      rows: [['', 'to all', 'size', 'files', 'took'], row('npm ci --omit=dev', used), row('npm ci', all)],
      notes: ['the time depends on the network and on what npm has kept; the size does not'],
    },
  ]
}

function installOnce(options: readonly string[]): Promise<Installed> {
  return inTemporaryFolder(async folder => {
    for (const file of ['package.json', 'package-lock.json'])
      await copyFile(join(project, file), join(folder, file))
    const started = performance.now()
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...options], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
    if (status !== 0) throw new Error(`npm ci ended with ${status}`)
    const elapsed = performance.now() - started
    return { ...(await sizeOf(join(folder, 'node_modules'))), elapsed }
  })
}

async function sizeOf(folder: string): Promise<{ bytes: number; files: number }> {
  let bytes = 0
  let files = 0
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    bytes += (await lstat(join(entry.parentPath, entry.name))).size
    files += 1
  }
  return { bytes, files }
}
