/** Which index of the library takes what was typed to current prices: chosen by what it is called. */
import { type FormEntry, textOf } from '../../../core/calculation/editing/form-entries.ts'
import { groupOf, type Parameter, valueOn } from '../../../core/parameter/parameter.ts'
import type { Language } from '../../../words/language.ts'
import { workbenchWords } from '../../../words/pages/workbench.ts'
import { describe, FieldFrame } from '../controls/field-frame.tsx'
import type { Desk } from '../state/desk.ts'
import { nameField } from '../state/field-words.ts'

type Props = { readonly entry: FormEntry; readonly desk: Desk }

export function IndexField({ entry, desk }: Props) {
  const { name, path, problems, value } = entry
  const { language, years, surroundings } = desk
  const words = workbenchWords[language]
  const hint = `${name}-hjaelp`
  const chosen = textOf(value)
  const indices = [...surroundings.parameters.values()].filter(
    parameter => groupOf(parameter) === 'index' && parameter.unit === 'share',
  )
  const isKnown = chosen === '' || indices.some(index => index.name === chosen)
  return (
    <FieldFrame {...{ name, label: nameField(entry, language), path, problems, desk }}>
      <select
        class="form-select"
        id={name}
        name={name}
        {...describe(name, path, problems, desk, [hint])}
        value={chosen}
      >
        <option value="">{words.choose}</option>
        {!isKnown && (
          <option value={chosen} selected>
            {chosen}
          </option>
        )}
        {indices.map(index => (
          <option value={index.name} selected={index.name === chosen}>
            {sayIndex(index, years, language)}
          </option>
        ))}
      </select>
      <span class="bench-unit" id={hint}>
        {words.indexHint}
      </span>
    </FieldFrame>
  )
}

/** An index without a number for one of the years can be chosen, and is said to have none. */
function sayIndex(index: Parameter, years: readonly number[], language: Language): string {
  const text = index.description[language]
  const without = years.find(year => typeof valueOn(index, `${year}-12-31`)?.value !== 'number')
  return without === undefined ? text : workbenchWords[language].indexWithout(text, without)
}
