/** A CPR number in an idea is warned of where it is written, and stops nobody. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Program, startProgram } from '../../../tests/browser/program.ts'
import { sendRaw } from '../../../tests/browser/requests.ts'
import { fieldNames } from './fields.ts'

let program: Program

beforeAll(async () => {
  program = await startProgram()
})

afterAll(() => program.stop())

function post(path: string, fields: Record<string, string>) {
  const headers = { origin: program.url, 'content-type': 'application/x-www-form-urlencoded' }
  return sendRaw(program, path, { method: 'POST', headers, body: new URLSearchParams(fields).toString() })
}

it('is warned of, is kept, and may be gone on from', async () => {
  const begun = await post('/foreslaa', {})
  const step = String(begun.headers['location'])
  const written = { [fieldNames.title]: 'Hjælp til 070761-4285' }
  const warned = await post(step, { ...written, valg: 'frem' })
  expect(warned.status).toBe(200)
  expect(warned.body).toContain('Det ligner et CPR-nummer')
  expect((await post(step, { ...written, valg: 'alligevel' })).status).toBe(303)
  const review = await sendRaw(program, step.replace(/\/[^/]+$/, '/se'))
  expect(review.body).toContain('Det ligner et CPR-nummer')
})
