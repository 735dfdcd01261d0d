/**
 * A catalogue of any size in the format of the real one: every proposal with a form, four fields, a table of four
 * lines and a row in the overview, all sums right. The same size gives the same bytes.
 */

const years = [2027, 2028, 2029, 2030] as const
const committees = [
  'Social- og Beskæftigelsesudvalget',
  'Børne- og Ungeudvalget',
  'Seniorudvalget',
  'Sundhedsudvalget',
]
const titles = [
  'Tættere kontakt til ledige',
  'Fastholdelse på arbejdspladsen',
  'Unge i uddannelse',
  'Hurtig afklaring af sygemeldte',
  'Mentor i praktikken',
]

export function generateCatalogue(proposals: number): string {
  const forms = Array.from({ length: proposals }, (_, i) => form(i + 1))
  const perCommittee = Math.ceil(proposals / committees.length)
  const rows = forms.flatMap((f, i) => {
    const heading = i % perCommittee === 0 ? [`<b>${committees[i / perCommittee]}</b>\t\t\t\t\t`] : []
    return [...heading, `${i + 1}\t${f.title}\t${f.net.map(danish).join('\t')}`]
  })
  const totals = years.map((_, year) => forms.reduce((sum, f) => sum + (f.net[year] ?? 0), 0))
  return [
    '# Investeringskatalog, frembragt',
    '',
    `Nr. Investeringsforslag\t\t${years.join('\t')}`,
    '\t\t(1.000 kr.)\t\t\t',
    ...rows,
    `I alt\t\t${totals.map(danish).join('\t')}`,
    '',
    ...forms.map((f, i) => f.text(committees[Math.floor(i / perCommittee)] ?? '', i + 1)),
  ].join('\n')
}

type Form = { title: string; net: number[]; text: (committee: string, number: number) => string }

function form(n: number): Form {
  const pay = 300 + ((n * 37) % 900)
  const benefit = years.map((_, i) => -(150 + ((n * 53) % 1400)) * (i + 1))
  const refund = benefit.map(amount => Math.round(-amount * 0.22))
  const lines = [
    ['06.53 Løn', years.map(() => pay)],
    ['05.90 Den kommunale beskæftigelsesindsats', years.map(() => 200)],
    ['05.73 Kontanthjælp - drift', benefit],
    ['05.73 Kontanthjælp - refusion', refund],
  ] as const
  const net = years.map((_, i) => lines.reduce((sum, [, amounts]) => sum + (amounts[i] ?? 0), 0))
  const title = `${titles[n % titles.length]} ${n}`
  const row = (label: string, amounts: readonly number[]): string =>
    `${label}\t${amounts.map(danish).join('\t')}\t${danish(amounts.reduce((a, b) => a + b, 0))}`
  return {
    title,
    net,
    text: (committee, number) =>
      [
        `## ${committee}`,
        '',
        'Politikområde\tForslag fremsat af:\tNr.',
        `2.01 Forsørgelse og aktivering\tCenter ${n % 12}\t1 2 1 ${number}`,
        '',
        `## ${title}`,
        '',
        `Forslagets indhold\t<p>Der ansættes ${1 + (n % 5)} medarbejdere, så hver borger får en fast kontaktperson og tættere opfølgning i hele forløbet.</p> <p>Indsatsen retter sig mod borgere, der længe har stået uden for arbejdsmarkedet, og begynder i januar ${years[0]}.</p>`,
        'Konsekvenser for målgruppen\tFlere kommer i job eller uddannelse, og færre falder fra undervejs.',
        'Personalemæssige konsekvenser\t<i>Færre sager pr. medarbejder.</i>',
        'Sammenhæng til andre forslag\tIngen',
        '',
        'Drift\tBeløb i 1.000 kr.\t\t\t\t',
        `\t${years.join('\t')}\tTotal`,
        ...lines.map(([label, amounts]) => row(label, amounts)),
        row('I alt', net),
        '',
      ].join('\n'),
  }
}

function danish(amount: number): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '.')
  return amount < 0 ? `-${digits}` : digits
}
