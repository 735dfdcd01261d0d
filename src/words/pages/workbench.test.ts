import { expect, it } from 'vitest'
import type { Fields } from '../../core/calculation/case/fields.ts'
import { headFields } from '../../core/calculation/case/parse-case.ts'
import { driverKinds } from '../../core/calculation/drivers/registry.ts'
import { languages } from '../language.ts'
import { benchFieldNames, isBenchField, sayChoice } from './workbench.ts'

/** Every field that holds no number, down into lists and entries. */
function plainFields(fields: Fields): { name: string; options: readonly string[] }[] {
  return Object.entries(fields).flatMap(([name, { type }]) => {
    const inner = type.kind === 'list' || type.kind === 'entry' ? plainFields(type.of) : []
    const own =
      type.kind === 'quantity' ? [] : [{ name, options: type.kind === 'choice' ? type.options : [] }]
    return [...own, ...inner]
  })
}

it('names every field and every choice of every driver', () => {
  const { regulation: _, ...head } = headFields
  const all = [head, ...Object.values(driverKinds).map(kind => kind.fields)].flatMap(fields =>
    plainFields(fields as Fields),
  )
  const hidden = ['replaces']
  for (const { name, options } of all.filter(field => !hidden.includes(field.name))) {
    expect(isBenchField(name), name).toBe(true)
    for (const language of languages) {
      if (isBenchField(name)) expect(benchFieldNames[language][name]).not.toBe('')
      for (const option of options)
        if (option !== 'kr' && language === 'da') expect(sayChoice(option, language), option).not.toBe(option)
    }
  }
})
