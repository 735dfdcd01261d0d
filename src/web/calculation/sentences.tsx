/** The sentences that tell a proposal in short, every one computed. */
import { calculationWords } from '../../words/pages/calculation.ts'
import { sayFive } from '../../words/pages/calculation-sentences.ts'
import type { CalculationView } from '../../workflow/view-calculation.ts'
import type { Site } from '../site.ts'

type Props = { readonly view: CalculationView; readonly site: Site }

export function Sentences({ view: { readings, table }, site }: Props) {
  if (!readings) return null
  return (
    <section class="in-short prose">
      <h2>{calculationWords[site.language].inShort}</h2>
      <ol>
        {sayFive({ ...readings, total: table.total }, site.language).map(sentence => (
          <li>{sentence}</li>
        ))}
      </ol>
    </section>
  )
}
