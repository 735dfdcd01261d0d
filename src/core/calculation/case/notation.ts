/**
 * Numbers as a person writes them in a case file: `93623`, `25.2 %`, `8 / 33`, `10 * 12 * 8100`. Arithmetic is kept
 * so that a reader sees where a number comes from. What could be read in two ways (`1.300`, `1,5`) is refused.
 */
export type NumberReading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly because: 'not-a-number' | 'ambiguous' }

export function readNumber(raw: unknown): NumberReading {
  if (typeof raw === 'number') return Number.isFinite(raw) ? { ok: true, value: raw } : notANumber
  if (typeof raw !== 'string') return notANumber
  const tokens = raw.match(/\d[\d.,]*|[^\s\d]/g) ?? []
  return readProduct(tokens)
}

const notANumber: NumberReading = { ok: false, because: 'not-a-number' }

function readProduct(tokens: readonly string[]): NumberReading {
  let value = 1
  let operator = '*'
  let position = 0
  while (position < tokens.length) {
    const sign = tokens[position] === '-' || tokens[position] === '−' ? -1 : 1
    if (sign === -1) position += 1
    const number = readPlain(tokens[position])
    if (!number.ok) return number
    position += 1
    const isPercent = tokens[position] === '%'
    if (isPercent) position += 1
    const factor = (sign * number.value) / (isPercent ? 100 : 1)
    value = operator === '*' ? value * factor : value / factor
    if (position === tokens.length) return Number.isFinite(value) ? { ok: true, value } : notANumber
    operator = tokens[position] ?? ''
    if (operator !== '*' && operator !== '/') return notANumber
    position += 1
  }
  return notANumber
}

function readPlain(token: string | undefined): NumberReading {
  if (token === undefined || !/^\d/.test(token)) return notANumber
  // a comma, or a point before exactly three digits, is a decimal sign to one reader and a thousands sign to another
  if (token.includes(',') || /^\d{1,3}(\.\d{3})+$/.test(token)) return { ok: false, because: 'ambiguous' }
  return /^\d+(\.\d+)?$/.test(token) ? { ok: true, value: Number(token) } : notANumber
}
