/** All rates as a CSV file: one line per dated value, numbers as the language writes them, without thousands signs. */
import type { DatedValue, Parameter, ParameterSet } from '../../core/parameter/parameter.ts'
import type { Language } from '../../words/language.ts'
import { libraryWords } from '../../words/pages/library.ts'
import { ratesWords } from '../../words/pages/rates.ts'
import { nameParameter, nameParameterUnit } from '../../words/parameter.ts'

/** Spreadsheets take a text that begins like this for a formula. */
const formula = /^[=+\-@\t\r]/

export function writeRatesCsv(parameters: ParameterSet, language: Language): string {
  const words = ratesWords[language]
  const library = libraryWords[language]
  const { own, expected } = library.markNames
  const heads = [
    words.name,
    words.rate,
    words.unit,
    words.from,
    words.value,
    own,
    expected,
    words.verified,
    library.source,
  ]
  const rows = [...parameters.values()].flatMap(parameter =>
    parameter.values.map(value => rowOf(parameter, value, language)),
  )
  const lines = [heads, ...rows].map(cells => cells.map(writeCell).join(';'))
  // spreadsheets read it as UTF-8 by this mark
  return `\u{feff}${lines.join('\r\n')}\r\n`
}

/** A share stands as its number, 0,023, so that it can be calculated with. */
function rowOf(parameter: Parameter, dated: DatedValue, language: Language): string[] {
  const { from, value, origin, status, verification, reference } = dated
  const number = value === null ? '' : String(value)
  return [
    parameter.name,
    nameParameter(parameter, language),
    parameter.unit === 'share' ? '1' : nameParameterUnit(parameter.unit, language),
    from,
    language === 'da' ? number.replace('.', ',') : number,
    origin === 'own' ? 'x' : '',
    status === 'expected' ? 'x' : '',
    value === null ? '' : libraryWords[language].verified[verification],
    reference,
  ]
}

function writeCell(text: string): string {
  const isNumber = /^-?\d+([.,]\d+)?$/.test(text)
  const safe = !isNumber && formula.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
