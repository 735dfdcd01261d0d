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
export async function readSmallForm(request: Request): Promise<URLSearchParams | null> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return null
  const body = await readWithin(request.body, longestSmallForm)
  return body && new URLSearchParams(Buffer.from(body).toString('utf8'))
}

const longestSmallForm = 16 * 1024
