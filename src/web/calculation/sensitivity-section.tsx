/** The few assumptions that the result depends on most, and those that it does not depend on at all. */

import type { Readings } from '../../core/calculation/readings/all-readings.ts'
import { fromKroner } from '../../core/money.ts'
import { sayLabel } from '../../words/calculation/label.ts'
import { sayValue } from '../../words/calculation/unit.ts'
import type { Language } from '../../words/language.ts'
import { sayMoney } from '../../words/number.ts'
import { calculationWords } from '../../words/pages/calculation.ts'
import { joinWords } from '../../words/pages/calculation-sentences.ts'

type Moved = Readings['sensitivity'][number]

/** More than these few is no longer a short list. */
const shown = 5

export function SensitivitySection({
  readings,
  language,
}: {
  readonly readings: Pick<Readings, 'sensitivity'>
  readonly language: Language
}) {
  const words = calculationWords[language]
  const moving = readings.sensitivity.filter(each => each.hasEffect).slice(0, shown)
  const still = readings.sensitivity.filter(each => !each.hasEffect)
  if (readings.sensitivity.length === 0) return null
  return (
    <section class="sensitivity prose">
      <h2>{words.sensitivity}</h2>
      <p>{words.sensitivityIntroduction}</p>
      <ol>
        {moving.map(each => (
          <li>
            <strong>{nameOf(each, language)}.</strong> {sayMove(each, language)}
          </li>
        ))}
      </ol>
      {still.length > 0 && (
        <p>
          {words.withoutEffect(
            joinWords(
              still.map(each => nameOf(each, language)),
              language,
            ),
          )}
        </p>
      )}
    </section>
  )
}

function nameOf({ label }: Moved, language: Language): string {
  return sayLabel(label, language)
}

function sayMove({ low, high, breakEven, isList, unit }: Moved, language: Language): string {
  const words = calculationWords[language]
  const value = (number: number) =>
    `${sayValue(number, unit, language)}${isList ? ` ${words.onAverage}` : ''}`
  const net = (end: Moved['low']) =>
    end.outcome ? sayMoney(fromKroner(end.outcome.net), language) : words.notPossible
  const moved = words.moved(value(low.value), value(high.value), net(low), net(high)).replace('kr..', 'kr.')
  // it always breaks even where nothing is done: that tells nobody anything
  return breakEven === null || Math.abs(breakEven) < 1e-9
    ? moved
    : `${moved} ${words.breakEven(value(breakEven)).replace('kr..', 'kr.')}`
}
