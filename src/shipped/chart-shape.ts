/** The shape of parameters/accounts.yaml, field by field; what no single field can tell is in chart-rules.ts. */
import {
  budgetYear,
  day,
  type Entry,
  entry,
  list,
  matching,
  oneOf,
  orNull,
  type Shape,
  share,
  text,
  yesOrNo,
} from './shape.ts'
import { sourceKey, sources } from './sources.ts'

const functionCode = matching(/^\d\.\d\d\.\d\d$/, 'a function in full, e.g. 5.57.73')
const labelWord = matching(
  /^[\p{Ll}\p{N}]+\*?$/u,
  'a word in small letters, with * at its end for any ending',
)
const years = { from: budgetYear, to: budgetYear }
const backed = { source: sourceKey, verified: yesOrNo }

const name = entry({ name: text, source: sourceKey }, years)
const refund = entry(
  { kind: oneOf('ladder', 'share', 'full', 'run-off'), ...backed },
  { ...years, share: orNull(share), covers: text },
)
const coFinancing = entry(backed, years)

const account = entry(
  { code: functionCode, spending: oneOf('service', 'transfer', 'other'), ...backed },
  {
    ...years,
    name: text,
    names: list(name),
    spending_verified: yesOrNo,
    refund: list(refund),
    co_financing: list(coFinancing),
    labels: list(labelWord),
  },
)

const mainAccount = entry(
  { code: matching(/^\d$/, 'one digit in quotes'), name: text },
  { likely: list(entry({ words: list(labelWord), code: functionCode })) },
)

export const chartShape = entry({
  description: text,
  unit: oneOf('year'),
  checked_on: day,
  sources,
  spending_rests_on: entry(backed),
  main_accounts_source: sourceKey,
  main_accounts: list(mainAccount),
  functions: list(account),
})

type Read<S> = S extends Shape<infer T> ? T : never
export type ChartFile = Read<typeof chartShape>
export type AccountEntry = Read<typeof account>
export type NameEntry = Read<typeof name>
export type RefundEntry = Read<typeof refund>
export type Years = Partial<Entry<typeof years, Record<never, never>>>
