/** Net and accumulated as a picture, and service expenditure against transfers as words and table. */
import type { Unit } from '../../core/money.ts'
import type { Economy } from '../../core/proposal/economy.ts'
import { economyWords } from '../../words/pages/economy.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { NetChartFigure } from '../components/net-chart-figure.tsx'
import type { Site } from '../site.ts'
import { EconomyTable } from './economy-table.tsx'

type Props = { readonly economy: Economy; readonly unit: Unit; readonly site: Site }

type ChartProps = Props & {
  readonly heading: string
  /** Makes the chart's ids unique on the page. */
  readonly id: string
}

export function ChartSection({ economy, heading, unit, id, site }: ChartProps) {
  if (economy.periods.length === 0) return null
  return (
    <section class="economy">
      <h2>{heading}</h2>
      <NetChartFigure figures={economy} id={id} language={site.language} unit={unit} />
    </section>
  )
}

export function ServiceSection({ economy, unit, site }: Props) {
  if (economy.periods.length === 0) return null
  return (
    <section class="economy">
      <h2>{proposalWords[site.language].service}</h2>
      <p>{economyWords[site.language](economy.byCategory)}</p>
      <EconomyTable economy={economy} unit={unit} site={site} />
    </section>
  )
}
