/** A rate over time, in two drawings: one for pages and paper, one for telephones. */
import { stepChart } from '../../charts/step-chart.ts'
import type { Parameter } from '../../core/parameter/parameter.ts'
import { formatDate } from '../../words/date.ts'
import { formatParameterValue, nameParameter } from '../../words/parameter.ts'
import type { Site } from '../site.ts'

/** What is only expected is not drawn; a value that is the only one needs no picture. */
export function RateChart({ parameter, site }: { readonly parameter: Parameter; readonly site: Site }) {
  const { language } = site
  const steps = parameter.values
    .filter(value => value.status === 'in-force')
    .map(({ from, value, origin }) => ({ from, value, isOwn: origin === 'own' }))
  const draw = (size: 'wide' | 'narrow') =>
    stepChart(steps, {
      id: `sats-${size}`,
      name: nameParameter(parameter, language),
      language,
      size,
      say: value => formatParameterValue(value, parameter.unit, language),
      sayDay: day => formatDate(day, language),
    })
  if (draw('wide') === '') return null
  return (
    <div class="net-chart">
      {(['wide', 'narrow'] as const).map(size => (
        // Made by our own chart, which escapes every text.
        <div class={`net-chart__${size}`} dangerouslySetInnerHTML={{ __html: draw(size) }} />
      ))}
    </div>
  )
}
