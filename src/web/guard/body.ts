/**
 * Reads what a request sends, counting its bytes as they come and never holding more than the limit. What is beyond
 * is let pass unread, so that the browser can show our answer instead of a broken connection.
 */

/** How much of a far too large body is let pass before the connection is given up. */
const mostLetPass = 512 * 1024 * 1024

/** null where there is more than `most`. */
export async function readWithin(
  stream: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of stream ?? []) {
    bytes += chunk.length
    if (bytes <= most) chunks.push(chunk)
    else chunks.length = 0
    if (bytes > mostLetPass) break
  }
  return bytes > most ? null : Buffer.concat(chunks)
}

/** The fields of a small form without files; null where it is no such form. */
export function readSmallForm(request: Request): Promise<URLSearchParams | null> {
  return readForm(request, longestSmallForm)
}

/** The fields of a form without files; null where it is no such form, or longer than `most` bytes. */
export async function readForm(request: Request, most: number): Promise<URLSearchParams | null> {
  if (!isOfType(request, 'application/x-www-form-urlencoded')) return null
  const body = await readWithin(request.body, most)
  return body && withoutNul(new URLSearchParams(Buffer.from(body).toString('utf8')))
}

/** No keyboard makes the character U+0000, and PostgreSQL takes it in no text. */
function withoutNul(form: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...form].map(([name, value]) => [name, value.replaceAll('\0', '')]))
}

/** What one of our own scripts sends; null where it is no JSON, or longer than `most` bytes. */
export async function readJson(request: Request, most: number): Promise<unknown> {
  if (!isOfType(request, 'application/json')) return null
  const body = await readWithin(request.body, most)
  const text = body && Buffer.from(body).toString('utf8')
  if (!text || text.includes('\\u0000')) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isOfType(request: Request, type: string): boolean {
  const given = (request.headers.get('content-type') ?? '').toLowerCase()
  return given === type || given.startsWith(`${type};`) || given.startsWith(`${type} `)
}

const longestSmallForm = 16 * 1024
