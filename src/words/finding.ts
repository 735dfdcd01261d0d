/** Says a finding: one sentence of what is wrong, and what to do about it, in Danish and English. */
import type { Finding, FindingCode, FindingOf } from '../core/check/finding.ts'
import { type Money, type Unit, unitInOere } from '../core/money.ts'
import { sayAccount } from './account.ts'
import { findingWords } from './finding-words/all.ts'
import type { SayFinding, Speaker } from './finding-words/speaker.ts'
import type { Language } from './language.ts'
import { fewestDecimals, formatAmount, formatNumber, formatPercent, sayMoney, unitName } from './number.ts'
import { partNames } from './parts.ts'

/** `unit` is the one the document prints its amounts in. */
export function sayFinding(
  finding: Finding,
  language: Language,
  unit: Unit = 'kr',
): { message: string; todo: string } {
  const speaker = createSpeaker(language, unit)
  return say(findingWords[language], finding, speaker)
}

/** Bound by the code's own type, so that a sentence can only read the data of its finding. */
function say<C extends FindingCode>(
  words: { readonly [K in C]: SayFinding<K> },
  finding: FindingOf<C>,
  speaker: Speaker,
): { message: string; todo: string } {
  const entry: SayFinding<C> = words[finding.code]
  return { message: entry.says(finding, speaker), todo: entry.todo(finding, speaker) }
}

function createSpeaker(language: Language, unit: Unit): Speaker {
  const nothing = language === 'da' ? 'intet' : 'nothing'
  const and = language === 'da' ? 'og' : 'and'
  return {
    amount: amount => (amount === null ? nothing : withDecimals(amount, unit, language)),
    unit: unitName(unit, language),
    money: amount => sayMoney(amount, language),
    number: value => formatNumber(value, language, Math.abs(value - Math.round(value)) < 0.05 ? 0 : 1),
    posts: value => formatNumber(value, language, fewestDecimals(value)),
    percent: share => formatPercent(share, language),
    list: items => {
      const last = items.at(-1) ?? ''
      return items.length < 2 ? String(last) : `${items.slice(0, -1).join(', ')} ${and} ${last}`
    },
    quote: text => (language === 'da' ? `»${shorten(text)}«` : `“${shorten(text)}”`),
    part: name => partNames[language][name],
    unitName: other => unitName(other, language),
    account: code => sayAccount(code),
  }
}

/** Decimals only where the amount has them in this unit. */
function withDecimals(amount: Money, unit: Unit, language: Language): string {
  if (amount % unitInOere[unit] === 0) return formatAmount(amount, unit, language, 0)
  const decimals = unit === 'kr' ? 2 : 3
  const text = formatAmount(amount, unit, language, decimals)
  return unit === 'kr' ? text : text.replace(/0+$/, '')
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
