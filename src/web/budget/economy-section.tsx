/** Net and accumulated as a picture, then service expenditure against transfers as words and table. */
import type { Unit } from '../../core/money.ts'
import type { Economy } from '../../core/proposal/economy.ts'
import { economyWords } from '../../words/pages/economy.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { NetChartFigure } from '../components/net-chart-figure.tsx'
import type { Site } from '../site.ts'
import { EconomyTable } from './economy-table.tsx'

type Props = {
  readonly economy: Economy
  readonly heading: string
  readonly unit: Unit
  /** Makes the chart's ids unique on the page. */
  readonly id: string
  readonly site: Site
}

export function EconomySection({ economy, heading, unit, id, site }: Props) {
  if (economy.periods.length === 0) return null
  return (
    <section class="economy">
      <h2>{heading}</h2>
      <NetChartFigure figures={economy} id={id} language={site.language} unit={unit} />
      <h3>{proposalWords[site.language].service}</h3>
      <p>{economyWords[site.language](economy.byCategory)}</p>
      <EconomyTable economy={economy} unit={unit} site={site} />
    </section>
  )
}
