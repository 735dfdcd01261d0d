/** The secret that sessions are signed with: given, or made at the first start and kept for this account only. */
import { randomBytes } from 'node:crypto'
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const shortest = 32

/** `given` comes from the environment. Never printed, and never the same on two machines unless it is given. */
export function loadSecret(folder: string, given: string | undefined): string {
  if (given !== undefined && given !== '') {
    if (given.length < shortest) throw new RangeError('SESSION_SECRET is shorter than 32 characters')
    return given
  }
  const file = join(folder, 'session.secret')
  return readSecret(file) ?? makeSecret(folder, file)
}

function readSecret(file: string): string | null {
  try {
    const secret = readFileSync(file, 'utf8').trim()
    return secret.length < shortest ? null : secret
  } catch {
    return null
  }
}

/** Of two processes that start at once, the one that names its file first is right, and the other reads it. */
function makeSecret(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true })
  const own = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(own, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(own, file)
    chmodSync(file, 0o600)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(own, { force: true })
  }
  const secret = readSecret(file)
  if (secret === null) throw new Error(`${file} holds no secret`)
  return secret
}
