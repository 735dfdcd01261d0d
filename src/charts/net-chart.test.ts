import { describe, expect, it } from 'vitest'
import { fromKroner, type Money } from '../core/money.ts'
import { year } from '../core/period.ts'
import { type NetChartOptions, type NetFigures, netChart } from './net-chart.ts'

const wide: NetChartOptions = { id: 'c', language: 'da', size: 'wide' }

const catalogue = figures(2019, [-1_101_000, -17_234_000, -31_882_000, -6_534_000], 2019)

describe('the chart of net and accumulated', () => {
  it('says every value in its description, in the language asked for', () => {
    expect(netChart(catalogue, wide)).toContain('Beløb i 1.000 kr. 2019: netto −1.101, akkumuleret −1.101.')
    expect(netChart(catalogue, { ...wide, language: 'en' })).toContain(
      '2020: net −17,234, accumulated −18,335',
    )
  })

  it('is one image with a title for who cannot see it', () => {
    const svg = netChart(catalogue, wide)
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="c-title c-desc"/)
    expect(svg).toContain('<title id="c-title">Netto pr. år og akkumuleret, 2019–2022</title>')
  })

  it('draws costs hatched above zero and savings solid below', () => {
    const svg = netChart(figures(2019, [500_000, -900_000], 2020), wide)
    const rects = [...svg.matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="1\d\d[^>]*fill="([^"]+)"/g)]
    expect(rects.map(r => r[2])).toEqual(['url(#c-cost)', '#2a6f77'])
    expect(Number(rects[0]?.[1])).toBeLessThan(Number(rects[1]?.[1]))
  })

  it('marks the payback period, and none where there is none', () => {
    expect(netChart(figures(2019, [100_000, -200_000], 2020), wide)).toContain('>Tjent hjem 2020<')
    const never = netChart(figures(2019, [250_000, 250_000], null), wide)
    expect(never).not.toContain('stroke-dasharray')
    expect(never).toContain('Ikke tjent hjem i perioden')
  })

  it('leaves a blank period without a bar and says so', () => {
    const svg = netChart(figures(2019, [-41_000, null], 2019), wide)
    expect(svg).toContain('2020: netto intet beløb, akkumuleret −41')
    expect(svg.match(/<rect x="[\d.]+" y="[\d.]+" width="[1-9]\d\d/g)).toHaveLength(1)
  })

  it('is the same text every time', () => {
    expect(netChart(catalogue, wide)).toBe(netChart(catalogue, wide))
  })

  it('drops the figures under the years where they would run into each other', () => {
    const long = figures(
      2019,
      Array.from({ length: 20 }, () => -1_000_000),
      2019,
    )
    const svg = netChart(long, { ...wide, size: 'narrow' })
    expect(svg).not.toContain('>−1.000</text><text')
    expect(svg).toContain('2038: netto −1.000')
  })

  it('gives the axis room for its longest label', () => {
    const large = figures(2024, [-147_456_000, -1_000], 2024)
    const svg = netChart(large, { ...wide, size: 'narrow' })
    const [, x, label = ''] = /<text x="([\d.]+)"[^>]*text-anchor="end"[^>]*>(−\d{3}\.\d{3})</.exec(svg) ?? []
    expect(Number(x)).toBeGreaterThan(label.length * 12 * 0.6)
  })

  it('says no figure of the axis twice, however small the amounts', () => {
    for (const nets of [
      [0, 0],
      [400, -300],
      [1_200, 900],
    ]) {
      const svg = netChart(figures(2019, nets, null), wide)
      const axis = [...svg.matchAll(/<text x="[\d.]+" y="[\d.]+" text-anchor="end"[^>]*>([^<]+)</g)].map(
        m => m[1],
      )
      expect(axis).toContain('0')
      expect(new Set(axis).size, axis.join(' ')).toBe(axis.length)
    }
  })

  it('holds no number that is not finite, even where all is zero or blank', () => {
    for (const nets of [[0], [null, null], [0, null, 0]]) {
      expect(netChart(figures(2019, nets, null), wide)).not.toMatch(/NaN|Infinity/)
    }
    expect(netChart({ periods: [], paidBackIn: null }, wide)).toBe('')
  })
})

function figures(first: number, nets: readonly (number | null)[], paidBackIn: number | null): NetFigures {
  let running = 0
  const periods = nets.map((net, i) => {
    running += net ?? 0
    return {
      period: year(first + i),
      net: net === null ? null : fromKroner(net),
      accumulated: fromKroner(running),
    }
  })
  return {
    periods: periods as { period: ReturnType<typeof year>; net: Money | null; accumulated: Money }[],
    paidBackIn: paidBackIn === null ? null : year(paidBackIn),
  }
}
