import { expect, it } from 'vitest'
import { overlayOwnValues } from '../../core/parameter/own-value.ts'
import { loadParameters } from '../../shipped/load-parameters.ts'
import { writeRatesCsv } from './rates-csv.ts'

const shipped = loadParameters()
const own = {
  parameter: 'regulering.kl-loen',
  from: '2026-01-01',
  until: null,
  value: -0.0125,
  source: '=1+1; "KL"',
}

it('holds every dated value, in numbers that a spreadsheet can read', () => {
  const lines = writeRatesCsv(shipped, 'da').split('\r\n')
  const values = [...shipped.values()].flatMap(({ values }) => values)
  expect(lines).toHaveLength(values.length + 2)
  expect(
    lines.find(line => line.startsWith('sygedagpenge.hoejeste;') && line.includes(';2024-01-01;')),
  ).toContain(';4695;')
})

it('marks own values, writes a fall with a plain minus, and lets no source be a formula', () => {
  const line = writeRatesCsv(overlayOwnValues(shipped, [own]), 'da')
    .split('\r\n')
    .find(each => each.startsWith('regulering.kl-loen;'))
  expect(line).toContain(';-0,0125;x;')
  expect(line?.endsWith(`;"'=1+1; ""KL"""`)).toBe(true)
})
