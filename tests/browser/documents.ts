/** Small documents made to order, in the shape that municipalities write them. */

export type FormSketch = {
  readonly number: string
  readonly title: string
  readonly years: readonly number[]
  /** In 1.000 kr. */
  readonly amounts: readonly number[]
  readonly text?: string
}

export function catalogueText(title: string, forms: readonly FormSketch[]): string {
  return [`# ${title}`, ...forms.map(formText)].join('\n\n')
}

function formText({ number, title, years, amounts, text = 'Kort sagt.' }: FormSketch): string {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  const row = [...amounts, total].map(danish).join('\t')
  return [
    '## Beskæftigelsesudvalget',
    '',
    'Politikområde\tForslag fremsat af:\tNr.',
    `2.01 Forsørgelse\tJobcentret\t${number}`,
    '',
    `## ${title}`,
    '',
    `Forslagets indhold\t${text}`,
    '',
    'Drift\tBeløb i 1.000 kr.',
    `\t${years.join('\t')}\tTotal`,
    `05.73 Kontanthjælp - drift\t${row}`,
    `I alt\t${row}`,
  ].join('\n')
}

function danish(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.')
}
