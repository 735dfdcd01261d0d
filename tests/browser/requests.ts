/** Requests as a browser on this machine would send them, made by hand. */
import { request } from 'node:http'
import type { Program } from './program.ts'

/** Sends a file through the form and gives the id of the preview it leads to. */
export async function importText(program: Program, fileName: string, text: string): Promise<string> {
  const response = await sendFile(program, fileName, text)
  const id = /\/import\/([^/?]+)$/.exec(response.headers.get('location') ?? '')?.[1]
  if (!id) throw new Error(`${fileName} led to ${response.status}`)
  return id
}

export function sendFile(program: Program, fileName: string, content: BlobPart): Promise<Response> {
  const form = new FormData()
  form.append('fil', new File([content], fileName))
  return fetch(`${program.url}/import`, {
    method: 'POST',
    body: form,
    headers: { origin: program.url },
    redirect: 'manual',
  })
}

export type RawAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Any headers at all, the host's included, which fetch does not allow. */
export function sendRaw(
  program: Program,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawAnswer> {
  const { method = 'GET', headers = {}, body = '' } = options
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: program.port, path, method, headers }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', chunk => chunks.push(chunk))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
