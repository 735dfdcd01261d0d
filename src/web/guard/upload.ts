/** Takes one file out of a form that was sent, under the limit that readers have. */
import { limits } from '../../documents/limits.ts'
import type { WebRequest } from '../environment.ts'
import { readWithin } from './body.ts'

export type Upload =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-a-form' }

/** The form's own lines around the file. */
const formOverhead = 64 * 1024

export async function receiveUpload(request: WebRequest, field: string): Promise<Upload> {
  const type = request.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) return { kind: 'not-a-form' }
  const body = await readWithin(request.req.raw.body, limits.bytes + formOverhead)
  if (!body) return { kind: 'too-large' }
  const form = await parseForm(body, type)
  if (!form) return { kind: 'not-a-form' }
  return pickFile(form.getAll(field))
}

async function parseForm(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    return null
  }
}

async function pickFile(values: readonly FormDataEntryValue[]): Promise<Upload> {
  const files = values.filter(value => typeof value !== 'string').filter(file => file.name !== '')
  const [file] = files
  if (!file) return { kind: 'none' }
  if (files.length > 1) return { kind: 'several' }
  if (file.size > limits.bytes) return { kind: 'too-large' }
  return { kind: 'file', name: nameOf(file.name), bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** What is not seen itself and, turning the reading direction, makes `gpj.exe` look like `exe.jpg`. */
const unseen = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** The name is shown and kept as a text and never used as a path; a path in it is cut off all the same. */
function nameOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replace(unseen, '').slice(0, 200).toWellFormed() || 'dokument'
}
