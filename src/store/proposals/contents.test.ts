import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { canonicalJson, hashText } from '../../core/canonical.ts'
import {
  keepContents,
  parseCatalogue,
  parseProposal,
  readContent,
  readContents,
  toContent,
  toProposalContent,
} from './contents.ts'

/** As the program wrote it when this was the newest schema. A golden is never changed; a new schema adds its own. */
const goldens = {
  'proposal-1': {
    textHash: 'ce91f589db9530e63e01478b55dd6036e920d72f496ba86b1764c065dcbf0c60',
    contentHash: '8f8e9be923ecd5039ee96919411ee63adc56bff3286dccc7f61be1b7a86efedb',
  },
  'proposal-2': {
    textHash: '01346b6633da8294da8bf726d80eba98226edb2aad540696cd78ca8ae8b1fa23',
    contentHash: '06cdf73c9a2df470d89bbaca6f566e4cc0aff888fa667caaae7ac763ce262e0e',
    formHash: '8f8e9be923ecd5039ee96919411ee63adc56bff3286dccc7f61be1b7a86efedb',
  },
  'catalogue-1': {
    textHash: '4f85f19d31efadeb476b37168ff8004c39a29b2de60ceae08d4b0097c385359f',
    contentHash: '591786cc90db9478ffd03df695754ffb87cf6b1025a511be8ac0c5e3da4921de',
  },
} as const

function golden(name: keyof typeof goldens): string {
  return canonicalJson(JSON.parse(readFileSync(new URL(`goldens/${name}.json`, import.meta.url), 'utf8')))
}

test('a proposal of schema version 1 is read as the newest, and says what it said then', () => {
  const { textHash, contentHash } = goldens['proposal-1']
  const json = golden('proposal-1')
  expect(hashText(json)).toBe(textHash)
  expect(toProposalContent(parseProposal(json))).toMatchObject({ schema: 2, contentHash, formHash: null })
})

test('a proposal of schema version 2 is read, written and sealed as it was then', () => {
  const json = golden('proposal-2')
  expect(toProposalContent(parseProposal(json))).toEqual({ ...goldens['proposal-2'], schema: 2, json })
})

test('what is said beside the form is another content under the same form', () => {
  const first = toProposalContent(parseProposal(golden('proposal-1')))
  const second = toProposalContent(parseProposal(golden('proposal-2')))
  expect(second.formHash).toBe(first.contentHash)
  expect(second.contentHash).not.toBe(first.contentHash)
})

test('a catalogue of schema version 1 is read, written and sealed as it was then', () => {
  const json = golden('catalogue-1')
  expect(toContent(parseCatalogue(json))).toEqual({ ...goldens['catalogue-1'], schema: 1, json })
})

test('content of a schema that this program does not know is not guessed at', () => {
  expect(() => parseProposal('{"schema":3}')).toThrow('newer')
  expect(() => parseCatalogue('{"schema":99}')).toThrow('newer')
})

onEveryEngine('kept content', fresh => {
  const content = toProposalContent(parseProposal(golden('proposal-1')))

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
