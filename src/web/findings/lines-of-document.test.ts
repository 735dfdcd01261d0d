import { expect, test } from 'vitest'
import { sketchDocument } from '../../../tests/database/documents.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { receive } from '../../../tests/database/take-in.ts'
import { createWho } from '../../../tests/database/who.ts'
import { hashBytes } from '../../core/canonical.ts'
import { createFinding, type Finding } from '../../core/check/finding.ts'
import type { Store } from '../../workflow/who.ts'
import { createLinesOf } from './lines-of-document.ts'

onEveryEngine('the lines that findings of a document point at', fresh => {
  const who = createWho(3)
  const lines = Array.from({ length: 60_000 }, (_, i) => `Linje ${i + 1}: løn – 1.300`)

  async function receiveFile(store: Store, content: Buffer, encoding: 'utf-8' | 'windows-1252') {
    const { read } = sketchDocument({ proposals: [{ title: 'Mentorer' }] })
    const file = { ...read, encoding, hash: hashBytes(content), bytes: content.length }
    return (await receive(store, { read: file, content }, who())).documentId
  }

  const at = (line: number): Finding =>
    createFinding('number-gap', { place: { at: 'line', line, cell: null }, data: { missing: ['3'] } })
  const textAt = (line: number) => ({ before: lines[line - 1], cell: '', after: '' })

  test('are found near the beginning, at the end and beyond it', async () => {
    const { store } = fresh()
    const id = await receiveFile(store, Buffer.from(lines.join('\r\n')), 'utf-8')
    const linesOf = createLinesOf(store)
    for (const [page, line] of [1, 9_000, 30_000, 60_000].entries()) {
      const found = await linesOf({ id, page, findings: [at(1), at(line)] })
      for (const each of [1, line])
        expect(found({ at: 'line', line: each, cell: null })).toEqual(textAt(each))
    }
    const beyond = await linesOf({ id, page: 9, findings: [at(60_001)] })
    expect(beyond({ at: 'line', line: 60_001, cell: null })).toBeNull()
  })

  test('are read as the whole file is encoded, whatever its beginning looks like', async () => {
    const { store } = fresh()
    const looksLikeUtf8 = Buffer.from('Ã¦bler\n', 'latin1')
    const content = Buffer.concat([looksLikeUtf8, Buffer.from(`${'x\n'.repeat(200_000)}æ`, 'latin1')])
    const id = await receiveFile(store, content, 'windows-1252')
    const found = await createLinesOf(store)({ id, page: 1, findings: [at(1)] })
    expect(found({ at: 'line', line: 1, cell: null })).toMatchObject({ before: 'Ã¦bler' })
  })

  test('are there for what is found later, too', async () => {
    const { store } = fresh()
    const id = await receiveFile(store, Buffer.from(lines.join('\n')), 'utf-8')
    const linesOf = createLinesOf(store)
    await linesOf({ id, page: 1, findings: [at(3)] })
    const found = await linesOf({ id, page: 1, findings: [at(3), at(40_000)] })
    for (const line of [3, 40_000]) expect(found({ at: 'line', line, cell: null })).toEqual(textAt(line))
  })
})
