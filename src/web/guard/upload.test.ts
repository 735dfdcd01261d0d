import { expect, it } from 'vitest'
import type { WebRequest } from '../environment.ts'
import { receiveUpload } from './upload.ts'

async function named(name: string): Promise<string | null> {
  const form = new FormData()
  form.append('fil', new File(['x'], name))
  const raw = new Request('http://localhost/', { method: 'POST', body: form })
  const header = (key: string) => raw.headers.get(key) ?? undefined
  const request = { req: { raw, header } } as unknown as WebRequest
  const upload = await receiveUpload(request, 'fil')
  return upload.kind === 'file' ? upload.name : null
}

it.each([
  ['katalog.md', 'katalog.md'],
  ['Årets æble №1.txt', 'Årets æble №1.txt'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Mine\\tal.csv', 'tal.csv'],
  ['tal\u202Egpj.exe', 'talgpj.exe'],
  ['\u2066a\u2069\u200Fb.txt', 'ab.txt'],
  ['\u202E', 'dokument'],
])('a file called %j is kept as %j', async (name, kept) => {
  expect(await named(name)).toBe(kept)
})
