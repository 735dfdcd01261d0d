import { describe, expect, it } from 'vitest'
import { type Step, stepChart } from './step-chart.ts'

const steps: readonly Step[] = [
  { from: '2024-01-01', value: 100, isOwn: false },
  { from: '2025-01-01', value: 110, isOwn: true },
  { from: '2026-01-01', value: null, isOwn: false },
  { from: '2027-01-01', value: 130, isOwn: false },
]

const draw = (some: readonly Step[]) =>
  stepChart(some, {
    id: 'sats',
    name: 'Sats <b>',
    language: 'da',
    size: 'wide',
    say: value => `${value} kr.`,
    sayDay: day => day,
  })

describe('the chart of a rate', () => {
  it('tells each value and each gap to who cannot see it', () => {
    expect(draw(steps)).toContain('fra 2025-01-01: 110 kr.; fra 2026-01-01: ingen værdi')
    expect(draw(steps)).toContain('Sats &lt;b&gt;, dag for dag')
  })

  it('draws a line for each value and none where no value holds', () => {
    expect(draw(steps).match(/<path d="M[\d.]+ [\d.]+H/g)).toHaveLength(3)
  })

  it('names the municipality’s own line only where there is one', () => {
    expect(draw(steps)).toContain('kommunens egen')
    expect(draw(steps.filter(step => !step.isOwn))).not.toContain('kommunens egen')
  })

  it('is left out where there is only one value', () => {
    expect(draw(steps.slice(0, 1))).toBe('')
  })
})
