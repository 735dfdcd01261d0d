/** Bytes of a file on disk, its size counted before it is held; devices, folders and loops of links are refused. */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Unreadable } from '../core/catalogue/unreadable.ts'
import { limits } from './limits.ts'

export type OpenedFile =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: Unreadable }

export async function openFile(path: string): Promise<OpenedFile> {
  try {
    // non-blocking, so that a pipe without a writer cannot hold the program
    await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const stat = await file.stat()
    if (!stat.isFile()) return { ok: false, why: { code: 'not-a-file', data: {} } }
    if (stat.size > limits.bytes)
      return { ok: false, why: { code: 'too-large', data: { bytes: stat.size, limit: limits.bytes } } }
    return { ok: true, bytes: await file.readFile() }
  } catch (error) {
    return { ok: false, why: whyNot(error) }
  }
}

function whyNot(error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  // a name with a zero in it can be no file's
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE')
    return { code: 'not-found', data: {} }
  if (code === 'EACCES' || code === 'EPERM') return { code: 'not-permitted', data: {} }
  if (code === 'EISDIR' || code === 'ENXIO' || code === 'ELOOP') return { code: 'not-a-file', data: {} }
  return { code: 'file-system', data: { reason: code } }
}
