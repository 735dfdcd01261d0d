import { expect, it } from 'vitest'
import { driverEntries, headEntries } from '../../../core/calculation/editing/form-entries.ts'
import { finishEdit, isFinisher, readAct } from './act.ts'

it('reads the value of a button as what it stands for, and nothing else as anything', () => {
  expect(readAct('gem')).toBe('gem')
  expect(readAct('{"kind":"pause-driver","index":0,"isPaused":true}')).toEqual({
    kind: 'pause-driver',
    index: 0,
    isPaused: true,
  })
  expect(readAct('{"kind":"add-line","label":"Løn"}')).toEqual({ kind: 'add-line', label: 'Løn' })
  const replace = { kind: 'replace-line', line: 'l-1', driver: 'staff', source: 'Tabellen' }
  expect(readAct(JSON.stringify(replace))).toEqual(replace)
  for (const foreign of [
    '',
    'slet',
    '{',
    '{"kind":"replace-line","line":"l-1","driver":"toString","source":""}',
    '{"kind":"set","path":["__proto__","x"],"value":1}',
    '{"kind":"pause-driver","index":"0","isPaused":true}',
  ])
    expect(readAct(foreign)).toBeNull()
})

it('finishes an edit with the fields beside its button', () => {
  const fields = new Map([
    ['egen/drivers/0/price/value', '100.000'],
    ['egen/drivers/0/price/source', 'Budget 2027'],
    ['omdoeb/pris', ' pris-ny '],
  ])
  const read = (name: string) => fields.get(name) ?? ''
  const path = ['drivers', 0, 'price']
  const override = { kind: 'override', path, text: '', notation: 'da', source: '' } as const
  expect(finishEdit(override, read)).toMatchObject({ text: '100.000', source: 'Budget 2027' })
  expect(finishEdit({ kind: 'rename-assumption', from: 'pris', to: '' }, read)).toMatchObject({
    to: 'pris-ny',
  })
  expect([...fields.keys()].every(isFinisher)).toBe(true)
  expect(isFinisher('drivers/0/price/value')).toBe(false)
})

it('takes every field of a case for one of the case', () => {
  const driver = { kind: 'support-change', name: 'Flere', price: 1, refund: {}, line: { label: 'Ydelse' } }
  const plain = { schema: 1, title: 'Sag', years: { first: 2027, count: 2 }, drivers: [driver] }
  const entries = [...headEntries(plain, []), ...driverEntries(driver, 0, [])]
  expect(entries.filter(({ name }) => isFinisher(name))).toEqual([])
  expect(['begrundelse', 'handling', 'toString'].every(isFinisher)).toBe(true)
})
