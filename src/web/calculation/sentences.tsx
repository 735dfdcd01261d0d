/** The sentences that tell a proposal in short, every one computed. */
import { calculationWords } from '../../words/pages/calculation.ts'
import { sayFive } from '../../words/pages/calculation-sentences.ts'
import type { CalculationView } from '../../workflow/calculation/view-calculation.ts'
import type { Site } from '../site.ts'

type Props = {
  readonly view: CalculationView
  /** Whether somebody has validated the revision that is shown. */
  readonly isValidated: boolean
  readonly site: Site
}

export function Sentences({ view: { readings, table, proposal }, isValidated, site }: Props) {
  if (!readings) return null
  const { followUp } = proposal.content.supplement
  const data = { ...readings, total: table.total, isValidated, followUp }
  return (
    <section class="in-short prose">
      <h2>{calculationWords[site.language].inShort}</h2>
      <ol>
        {sayFive(data, site.language).map(sentence => (
          <li>{sentence}</li>
        ))}
      </ol>
    </section>
  )
}
