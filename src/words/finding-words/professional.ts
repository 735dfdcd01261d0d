/** What a good controller asks. Questions, not verdicts: each says what was seen and what would answer it. */
import type { Others, ProfessionalCode } from '../../core/check/professional/finding-data.ts'
import { inBoth } from '../language.ts'
import type { FindingWords, Speaker } from './speaker.ts'

export const professionalWords = inBoth<FindingWords<ProfessionalCode>>({
  da: {
    'only-costs': {
      says: (f, s) =>
        `Tabellen har kun udgifter, op til ${s.money(f.data.perYear)} om året; ingen gevinst er regnet med.${
          f.data.people === null
            ? ''
            : ` Forslaget går i nul ved ${s.number(f.data.people)} helårspersoner om året.`
        }`,
      todo: () => 'Regn den ventede virkning med, eller skriv, at forslaget ikke er en investering.',
    },
    'saving-stops': {
      says: f =>
        `Besparelsen står til og med ${f.data.last}; derefter er felterne tomme. Er den slut, eller er den ikke regnet?`,
      todo: () => 'Skriv 0, hvis virkningen er slut, ellers beløbet. Et tomt felt er ikke et nul.',
    },
    'saving-ends': {
      says: f =>
        `Besparelsen slutter med ${f.data.last}, og det gør indsatsen også. De borgere, der er hjulpet, kan stadig klare sig bagefter.`,
      todo: () => 'Skriv, om virkningen varer ved, ophører eller ikke er beregnet.',
    },
    'pay-outside-service': {
      says: (f, s) =>
        `Løn til ${f.data.title === null ? 'medarbejdere' : s.quote(f.data.title)} står på ${s.account(f.data.code)}, som ligger uden for serviceudgifterne. Hører den til på ${s.account(f.data.office)}?`,
      todo: () =>
        'Se efter, hvilken konto stillingen hører til, for det ændrer virkningen på serviceudgifterne.',
    },
    'refund-share-shifts': {
      says: (f, s) =>
        `Refusionen på linjen ${s.quote(f.data.label)} går fra ${s.percent(f.data.from)} til ${s.percent(f.data.to)} i ${f.period?.year ?? ''}.`,
      todo: () => 'Skriv, hvad der flytter den: længere tid på ydelsen, en anden gruppe eller en ny regel.',
    },
    'price-per-person-differs': {
      says: (f, s) =>
        `En helårsperson på ${s.account(f.data.code)} koster ${s.money(f.data.price)} her, men ${s.money(f.data.otherPrice)} i forslaget ${s.quote(f.data.other)}.`,
      todo: () => 'Brug samme pris, eller skriv, hvorfor grupperne koster forskelligt.',
    },
    'pay-per-post-differs': {
      says: (f, s) =>
        `Lønnen er ${s.money(f.data.pay)} pr. årsværk ved ${s.posts(f.data.posts)} årsværk, mod ${s.money(f.data.median)} i katalogets median.`,
      todo: () => 'Se efter, om timetallet, lønnen eller antallet af stillinger er rigtigt.',
    },
    'growth-without-drop-off': {
      says: (f, s) =>
        `Besparelsen på ${s.list(f.data.labels.map(s.quote))} vokser lige meget hvert år. Det svarer til, at ingen falder tilbage.`,
      todo: () => 'Skriv, hvor mange der ventes at komme tilbage på ydelsen, og fra hvornår.',
    },
    'growth-drop-off-zero': {
      says: (f, s) =>
        `Antagelserne regner med et frafald på nul, mens besparelsen på ${s.list(f.data.labels.map(s.quote))} vokser hvert år.`,
      todo: () => 'Sæt et frafald ind, eller skriv, hvad der gør, at ingen falder tilbage.',
    },
    'saving-doubles': {
      says: (f, s) =>
        `Besparelsen på linjen ${s.quote(f.data.label)} fordobles hvert år, men lønnen er den samme.`,
      todo: () => 'Skriv, hvordan de samme medarbejdere kan nå dobbelt så meget.',
    },
    'full-effect-at-once': {
      says: (f, s) =>
        `Det første år tæller et helt år på ${s.list(f.data.labels.map(s.quote))}, som om alle er med fra 1. januar.`,
      todo: () => 'Skriv, hvornår borgerne kommer til. Kommer de jævnt over året, giver første år det halve.',
    },
    'same-amount': {
      says: (f, s) =>
        `Beløbet ${s.amount(f.data.amount)} (${s.unit}) på ${s.account(f.data.code)} i ${s.list(f.data.years)} står også i ${others(f.data, s, 'og flere')}. Er det de samme borgere?`,
      todo: () => 'Se efter, om besparelsen er talt med to gange, før forslagene lægges sammen.',
    },
    'same-people': {
      says: (f, s) =>
        `Forslaget sparer på ${s.list(f.data.codes.map(s.account))} for en gruppe, der også indgår i ${others(f.data, s, 'og flere')}.`,
      todo: () => 'Skriv under »Sammenhæng til andre forslag«, om de samme borgere indgår.',
    },
    'gain-is-thin': {
      says: (f, s) =>
        `Gevinsten er lille ved siden af besparelsen på ${s.quote(f.data.label)}: bliver den ${s.percent(f.data.share)} mindre, går forslaget i nul.`,
      todo: () => 'Skriv, hvor sikker besparelsen er, og hvad der gøres, hvis den udebliver.',
    },
    'gain-is-high': {
      says: (f, s) => `Hver krone ventes at give ${s.number(f.data.times)} kroner tilbage.`,
      todo: () => 'Skriv, hvad det bygger på: egne resultater, en undersøgelse eller et skøn.',
    },
    'gain-in-one-proposal': {
      says: (f, s) =>
        `${s.quote(f.data.title)} står for ${s.percent(f.data.share)} af den gevinst, katalogets forslag giver.`,
      todo: () => 'Efterprøv dette forslag først; holder det ikke, holder katalogets sum heller ikke.',
    },
    'gain-rests-on-grant': {
      says: (f, s) =>
        `Uden ${s.list(f.data.labels.map(s.quote))} ville forslaget koste ${s.amount(f.data.without)} (${s.unit}) i alt.`,
      todo: () => 'Skriv, hvad der udløser tilskuddet, og hvor sikkert det er i alle årene.',
    },
    'flex-jobs-alone': {
      says: (f, s) =>
        `Linjen ${s.quote(f.data.label)} vokser, men tabellen har intet på 5.58.83 Ledighedsydelse.`,
      todo: () => 'Skriv, om ledighedsydelse mellem to fleksjob er regnet med.',
    },
    'people-leave-unsaid': {
      says: (f, s) =>
        `${s.number(f.data.people)} helårspersoner flere forlader en ydelse i ${f.period?.year ?? 'det sidste år'}, end der kommer til de andre ydelser i tabellen.`,
      todo: () => 'Skriv, om de ventes selvforsørgende, og hvad det bygger på.',
    },
    'benefit-changes-sign': {
      says: (f, s) =>
        `Linjen ${s.quote(f.data.label)} vender til en ${f.data.to === 'saving' ? 'besparelse' : 'merudgift'} i ${f.period?.year ?? ''}.`,
      todo: () => 'Skriv, hvad der vender udviklingen.',
    },
    'rise-avoided': {
      says: (f, s) =>
        `Teksten taler om at holde en stigning eller et resultat, men ${s.quote(f.data.label)} er en besparelse. En udgift, der ikke kommer, kan ikke tages ud af et budget.`,
      todo: () => 'Skriv, om beløbet kan tages ud af det vedtagne budget, eller om det er en undgået udgift.',
    },
    'pay-changes': {
      says: (f, s) =>
        `Linjen ${s.quote(f.data.label)} ændrer sig med ${s.amount(f.data.change)} (${s.unit}) i ${f.period?.year ?? ''}, men teksten siger ikke, hvem der kommer eller ophører.`,
      todo: () => 'Skriv, hvilke stillinger ændringen gælder.',
    },
  },
  en: {
    'only-costs': {
      says: (f, s) =>
        `The table has costs only, up to ${s.money(f.data.perYear)} a year; no gain is counted.${
          f.data.people === null
            ? ''
            : ` The proposal breaks even at ${s.number(f.data.people)} full-year persons a year.`
        }`,
      todo: () => 'Count the expected effect, or say that the proposal is no investment.',
    },
    'saving-stops': {
      says: f =>
        `The saving stands until ${f.data.last}; after that the cells are blank. Has it ended, or was it not calculated?`,
      todo: () => 'Write 0 if the effect has ended, else the amount. A blank is not a zero.',
    },
    'saving-ends': {
      says: f =>
        `The saving ends with ${f.data.last}, as the measure does. Those who were helped may still manage afterwards.`,
      todo: () => 'Say whether the effect lasts, ends, or was not calculated.',
    },
    'pay-outside-service': {
      says: (f, s) =>
        `Pay of ${f.data.title === null ? 'staff' : s.quote(f.data.title)} stands on ${s.account(f.data.code)}, outside service expenditure. Does it belong on ${s.account(f.data.office)}?`,
      todo: () => 'See which account the post belongs to, as that changes the effect on service expenditure.',
    },
    'refund-share-shifts': {
      says: (f, s) =>
        `The refund on the line ${s.quote(f.data.label)} moves from ${s.percent(f.data.from)} to ${s.percent(f.data.to)} in ${f.period?.year ?? ''}.`,
      todo: () => 'Say what moves it: a longer time on the benefit, another group, or a new rule.',
    },
    'price-per-person-differs': {
      says: (f, s) =>
        `A full-year person on ${s.account(f.data.code)} costs ${s.money(f.data.price)} here, but ${s.money(f.data.otherPrice)} in the proposal ${s.quote(f.data.other)}.`,
      todo: () => 'Use one price, or say why the groups cost differently.',
    },
    'pay-per-post-differs': {
      says: (f, s) =>
        `Pay comes to ${s.money(f.data.pay)} per full-time post at ${s.posts(f.data.posts)} posts, against ${s.money(f.data.median)} in the catalogue's median.`,
      todo: () => 'See whether hours, pay and number of posts are right.',
    },
    'growth-without-drop-off': {
      says: (f, s) =>
        `The saving on ${s.list(f.data.labels.map(s.quote))} grows by the same amount every year, as if nobody fell back.`,
      todo: () => 'Say how many are expected to return to the benefit, and from when.',
    },
    'growth-drop-off-zero': {
      says: (f, s) =>
        `The assumptions count a drop-off of zero, while the saving on ${s.list(f.data.labels.map(s.quote))} grows every year.`,
      todo: () => 'Enter a drop-off, or say what keeps everybody from falling back.',
    },
    'saving-doubles': {
      says: (f, s) => `The saving on the line ${s.quote(f.data.label)} doubles every year on the same pay.`,
      todo: () => 'Say how the same staff can do twice as much.',
    },
    'full-effect-at-once': {
      says: (f, s) =>
        `The first year counts a whole year on ${s.list(f.data.labels.map(s.quote))}, as if everybody joined on 1 January.`,
      todo: () => 'Say when people join. If they come evenly over the year, the first year gives half.',
    },
    'same-amount': {
      says: (f, s) =>
        `The amount ${s.amount(f.data.amount)} (${s.unit}) on ${s.account(f.data.code)} in ${s.list(f.data.years)} also stands in ${others(f.data, s, 'and more')}. Are these the same people?`,
      todo: () => 'See whether the saving is counted twice before the proposals are added up.',
    },
    'same-people': {
      says: (f, s) =>
        `The proposal saves on ${s.list(f.data.codes.map(s.account))} for a group that is also part of ${others(f.data, s, 'and more')}.`,
      todo: () => 'Say under “relation to other proposals” whether the same people are in both.',
    },
    'gain-is-thin': {
      says: (f, s) =>
        `The gain is small beside the saving on ${s.quote(f.data.label)}: if that comes out ${s.percent(f.data.share)} smaller, nothing is gained.`,
      todo: () => 'Say how certain the saving is, and what is done if it does not come.',
    },
    'gain-is-high': {
      says: (f, s) => `Every krone is expected to return ${s.number(f.data.times)} kroner.`,
      todo: () => 'Say what this rests on: own results, a study, or a judgement.',
    },
    'gain-in-one-proposal': {
      says: (f, s) =>
        `${s.quote(f.data.title)} accounts for ${s.percent(f.data.share)} of what the catalogue's proposals gain.`,
      todo: () => 'Test this proposal first; if it does not hold, nor does the total of the catalogue.',
    },
    'gain-rests-on-grant': {
      says: (f, s) =>
        `Without ${s.list(f.data.labels.map(s.quote))} the proposal would cost ${s.amount(f.data.without)} (${s.unit}) in all.`,
      todo: () => 'Say what releases the grant, and how certain it is in every year.',
    },
    'flex-jobs-alone': {
      says: (f, s) =>
        `The line ${s.quote(f.data.label)} rises, but the table has nothing on 5.58.83 Ledighedsydelse.`,
      todo: () => 'Say whether the benefit between two flex jobs (ledighedsydelse) is counted.',
    },
    'people-leave-unsaid': {
      says: (f, s) =>
        `${s.number(f.data.people)} more full-year persons leave a benefit in ${f.period?.year ?? 'the last year'} than arrive on the other benefits in the table.`,
      todo: () => 'Say whether they are expected to support themselves, and what that rests on.',
    },
    'benefit-changes-sign': {
      says: (f, s) =>
        `The line ${s.quote(f.data.label)} turns into ${f.data.to === 'saving' ? 'a saving' : 'an extra cost'} in ${f.period?.year ?? ''}.`,
      todo: () => 'Say what turns it.',
    },
    'rise-avoided': {
      says: (f, s) =>
        `The text speaks of holding back a rise or keeping up a result, but ${s.quote(f.data.label)} is a saving. A cost that never comes cannot be taken out of a budget.`,
      todo: () => 'Say whether the amount can be taken out of the adopted budget, or is a cost avoided.',
    },
    'pay-changes': {
      says: (f, s) =>
        `The line ${s.quote(f.data.label)} changes by ${s.amount(f.data.change)} (${s.unit}) in ${f.period?.year ?? ''}, and the text does not say who comes or goes.`,
      todo: () => 'Say which posts the change is about.',
    },
  },
})

function others({ others: titles, hasMore }: Others, { list, quote }: Speaker, more: string): string {
  return hasMore ? `${titles.map(quote).join(', ')} ${more}` : list(titles.map(quote))
}
