/** What a form about attached files asks for: one to be taken in, or one to be removed. */
import type { WebRequest } from '../environment.ts'
import { readSmallForm } from '../guard/body.ts'
import { receiveUpload } from '../guard/upload.ts'

export type FileForm =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'none' | 'too-large' }
  | { readonly kind: 'not-a-form' }

export async function readFileForm(c: WebRequest): Promise<FileForm> {
  const type = c.req.header('content-type') ?? ''
  if (!type.toLowerCase().startsWith('multipart/')) {
    const id = (await readSmallForm(c.req.raw))?.get('fjern')
    return id == null ? { kind: 'not-a-form' } : { kind: 'remove', id }
  }
  const upload = await receiveUpload(c, 'fil')
  return upload.kind === 'several' ? { kind: 'none' } : upload
}
