/** Words of the part of a proposal's page that an economist asks for: who gains and pays, and the value today. */
import { inBoth } from '../language.ts'

type EconomistWords = {
  readonly heading: string
  readonly introduction: string
  readonly region: string
  readonly who: string
  readonly payers: Readonly<Record<'municipality' | 'state' | 'region', string>>
  readonly payersNote: string
  readonly committee: (name: string) => string
  readonly noCommittee: string
  readonly value: string
  readonly valueRegion: string
  readonly valueCaption: string
  readonly way: string
  readonly benefits: string
  readonly costs: string
  readonly net: string
  readonly ratio: string
  readonly noRatio: string
  readonly rate: (rate: string) => string
}

export const economistWords = inBoth<EconomistWords>({
  da: {
    heading: 'Til økonomen',
    introduction:
      'Hvem udgifter og besparelser falder hos, og hvad forslaget er værd i dag. Beløbene er regnet af forslagets antagelser.',
    region: 'Tabel over, hvem der betaler, kan rulles sidelæns',
    who: 'Hos',
    payers: { municipality: 'Kommunen', state: 'Staten', region: 'Regionen' },
    payersNote:
      'Refusion og tilskud, som kommunen får eller mister, står med modsat fortegn hos staten. Skat, og ydelser som staten betaler helt, er ikke med.',
    committee: name => `Heraf ${name}`,
    noCommittee: 'Heraf uden udvalg',
    value: 'Værdi i dag',
    valueRegion: 'Tabel over værdi i dag, kan rulles sidelæns',
    valueCaption:
      'Beløb i kr. Hvert års beløb regnes i begyndelsen af året, så det første år ikke tilbagediskonteres.',
    way: 'Rente',
    benefits: 'Gevinster',
    costs: 'Udgifter',
    net: 'Nettonutidsværdi',
    ratio: 'Gevinst pr. udgiftskrone',
    noRatio: 'ingen udgift',
    rate: rate => `${rate} om året`,
  },
  en: {
    heading: 'For the economist',
    introduction:
      'Who bears expenses and savings, and what the proposal is worth today. The amounts are calculated from its assumptions.',
    region: 'Table of who pays, can be scrolled sideways',
    who: 'Borne by',
    payers: { municipality: 'The municipality', state: 'The state', region: 'The region' },
    payersNote:
      'Refunds and grants that the municipality gets or loses stand with the opposite sign for the state. Taxes, and benefits that the state pays in full, are not in it.',
    committee: name => `Of which ${name}`,
    noCommittee: 'Of which without a committee',
    value: 'Value today',
    valueRegion: 'Table of value today, can be scrolled sideways',
    valueCaption:
      'Amounts in DKK. The amount of each year is counted at its start, so the first year is not discounted.',
    way: 'Rate',
    benefits: 'Benefits',
    costs: 'Costs',
    net: 'Net present value',
    ratio: 'Benefit per krone spent',
    noRatio: 'no cost',
    rate: rate => `${rate} a year`,
  },
})
