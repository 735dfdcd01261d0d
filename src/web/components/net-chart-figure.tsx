/** The chart of net and accumulated, in two drawings: one for pages and paper, one for telephones. */
import { type NetFigures, netChart } from '../../charts/net-chart.ts'
import type { Unit } from '../../core/money.ts'
import type { Language } from '../../words/language.ts'

type Props = {
  readonly figures: NetFigures
  readonly id: string
  readonly language: Language
  readonly unit: Unit
}

/** Only one of the two is ever shown, or read aloud; the stylesheet decides by the width. */
export function NetChartFigure({ figures, id, language, unit }: Props) {
  if (figures.periods.length === 0) return null
  return (
    <div class="net-chart">
      {(['wide', 'narrow'] as const).map(size => (
        <div
          class={`net-chart__${size}`}
          // Made by our own chart, which escapes every text.
          dangerouslySetInnerHTML={{
            __html: netChart(figures, { id: `${id}-${size}`, language, size, unit }),
          }}
        />
      ))}
    </div>
  )
}
