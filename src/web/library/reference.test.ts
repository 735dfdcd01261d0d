import { expect, it } from 'vitest'
import { splitReference } from './reference.tsx'

it.each([
  ['Satser for 2024, bm.dk/satser/satser-for-2024/', 'Satser for 2024', 'bm.dk/satser/satser-for-2024/', ''],
  ['Bek. 942, elov.dk (bek. 942/2014)', 'Bek. 942', 'elov.dk', ' (bek. 942/2014)'],
  ['Regnskab 2025, konto 5.57.73', 'Regnskab 2025, konto 5.57.73', null, ''],
  ['Rente, fm.dk; ft.dk (svar 418)', 'Rente', 'fm.dk', '; ft.dk (svar 418)'],
  ['javascript:alert(1)', 'javascript:alert(1)', null, ''],
])('%s', (text, title, address, rest) => {
  expect(splitReference(text)).toEqual({ title, address, rest })
})
