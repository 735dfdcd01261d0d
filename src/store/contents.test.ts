import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { onEveryEngine } from '../../tests/database/on-every-engine.ts'
import { canonicalJson } from '../core/canonical.ts'
import {
  keepContents,
  parseCatalogue,
  parseProposal,
  readContent,
  readContents,
  toContent,
} from './contents.ts'

/** As the program wrote it when this was the newest schema. A golden is never changed; a new schema adds its own. */
const goldens = {
  'proposal-1': {
    textHash: 'ce91f589db9530e63e01478b55dd6036e920d72f496ba86b1764c065dcbf0c60',
    contentHash: '8f8e9be923ecd5039ee96919411ee63adc56bff3286dccc7f61be1b7a86efedb',
  },
  'catalogue-1': {
    textHash: '4f85f19d31efadeb476b37168ff8004c39a29b2de60ceae08d4b0097c385359f',
    contentHash: '591786cc90db9478ffd03df695754ffb87cf6b1025a511be8ac0c5e3da4921de',
  },
} as const

function golden(name: keyof typeof goldens): string {
  return canonicalJson(JSON.parse(readFileSync(new URL(`goldens/${name}.json`, import.meta.url), 'utf8')))
}

test('a proposal of schema version 1 is read, written and sealed as it was then', () => {
  const json = golden('proposal-1')
  expect(toContent(parseProposal(json))).toEqual({ ...goldens['proposal-1'], schema: 1, json })
})

test('a catalogue of schema version 1 is read, written and sealed as it was then', () => {
  const json = golden('catalogue-1')
  expect(toContent(parseCatalogue(json))).toEqual({ ...goldens['catalogue-1'], schema: 1, json })
})

test('content of a schema that this program does not know is not guessed at', () => {
  expect(() => parseProposal('{"schema":2}')).toThrow('newer')
  expect(() => parseCatalogue('{"schema":99}')).toThrow('newer')
})

onEveryEngine('kept content', fresh => {
  const content = toContent(parseProposal(golden('proposal-1')))

  test('comes back letter by letter, however often it was kept', async () => {
    const { store } = fresh()
    await store.write(tx => keepContents(tx, [content, content]))
    await store.write(tx => keepContents(tx, [content]))
    expect(await store.read(tx => readContent(tx, content.textHash))).toBe(content.json)
    const several = await store.read(tx => readContents(tx, [content.textHash, content.textHash, 'none']))
    expect([...several]).toEqual([[content.textHash, content.json]])
  })

  test('that is missing is an error and not an empty page', async () => {
    await expect(fresh().store.read(tx => readContent(tx, 'none'))).rejects.toThrow('no content')
  })
})
