/** Words of what other rates do to proposals: old figure, new figure, reason. */
import { countOf } from '../count.ts'
import { inBoth } from '../language.ts'

type RateChangesWords = {
  readonly title: string
  readonly lead: string
  readonly summary: (changed: number, asked: number) => string
  readonly asked: (changed: number, asked: number) => string
  readonly nobodyAsks: string
  readonly caption: string
  readonly region: string
  readonly proposal: string
  readonly before: string
  readonly after: string
  readonly difference: string
  readonly reason: string
  readonly newEngine: string
  /** Behind the name of a rate. */
  readonly change: (before: string, after: string) => string
  readonly alone: (amount: string) => string
  readonly missing: string
  readonly notCalculable: string
  readonly calculableAgain: string
  readonly otherParts: string
  readonly recalculate: string
  readonly recalculateHint: string
  readonly recalculateOf: (title: string) => string
  readonly recalculateReason: string
  readonly conflict: string
  readonly refused: string
  readonly pages: string
}

export const rateChangesWords = inBoth<RateChangesWords>({
  da: {
    title: 'Hvad dagens satser ændrer',
    lead: 'Et forslag beholder de tal, det blev regnet med. Her er de åbne forslag, som dagens satser, eller en ny udgave af programmet, ville give andre tal.',
    summary: (changed, asked) =>
      asked === 0
        ? 'Ingen åbne forslag er beregnet af antagelser.'
        : changed === 0
          ? `${asked === 1 ? 'Det ene beregnede forslag giver' : `Alle ${asked} beregnede forslag giver`} det samme i dag.`
          : `${changed} af ${countOf(asked, 'beregnet forslag', 'beregnede forslag', 'da')} ville give andre tal i dag.`,
    asked: (changed, asked) =>
      changed === 0
        ? `${asked === 1 ? 'Ét åbent forslag regner' : `${asked} åbne forslag regner`} med satsen, og ingen af dem får andre tal.`
        : `${changed} af ${countOf(asked, 'åbent forslag, der regner med satsen, får', 'åbne forslag, der regner med satsen, får', 'da')} andre tal.`,
    nobodyAsks: 'Ingen åbne forslag regner med satsen.',
    caption: 'Netto over hele perioden i 1.000 kr. Minus er en besparelse.',
    region: 'Forslag, der får andre tal, kan rulles sidelæns',
    proposal: 'Forslag',
    before: 'Nu',
    after: 'Nyt',
    difference: 'Forskel',
    reason: 'Grund',
    newEngine: 'Programmet regner på en anden måde end dengang.',
    change: (before, after) => `: fra ${before} til ${after}`,
    alone: amount => `ændrer alene netto med ${amount}`,
    missing: 'ingen værdi',
    notCalculable: 'Kan ikke længere regnes:',
    calculableAgain: 'Kan regnes, når satsen får en værdi.',
    otherParts: 'Refusionsregler eller andet, der følger med programmet, er ændret.',
    recalculate: 'Regn om',
    recalculateHint: '»Regn om« giver forslaget en ny version med dagens satser. Den gamle kan stadig læses.',
    recalculateOf: title => `»${title}« med dagens satser`,
    recalculateReason: 'Regnet om med dagens satser',
    conflict: 'Forslaget er ændret, siden siden blev vist. Her er listen, som den er nu.',
    refused: 'Forslaget kan ikke regnes om af dig, som det står nu. Tal med den, der har det.',
    pages: 'Sider med forslag',
  },
  en: {
    title: 'What today’s rates change',
    lead: 'A proposal keeps the figures it was calculated with. Here are the open proposals to which today’s rates, or a new release of the program, would give others.',
    summary: (changed, asked) =>
      asked === 0
        ? 'No open proposal is calculated from assumptions.'
        : changed === 0
          ? `${asked === 1 ? 'The one calculated proposal gives' : `All ${asked} calculated proposals give`} the same today.`
          : `${changed} of ${countOf(asked, 'calculated proposal', 'calculated proposals', 'en')} would give other figures today.`,
    asked: (changed, asked) =>
      changed === 0
        ? `${asked === 1 ? 'One open proposal calculates' : `${asked} open proposals calculate`} with the rate, and none of them gets other figures.`
        : `${changed} of ${countOf(asked, 'open proposal that calculates', 'open proposals that calculate', 'en')} with the rate would get other figures.`,
    nobodyAsks: 'No open proposal calculates with the rate.',
    caption: 'Net over the whole period in DKK 1,000. Minus is a saving.',
    region: 'Proposals that get other figures, can be scrolled sideways',
    proposal: 'Proposal',
    before: 'Now',
    after: 'New',
    difference: 'Difference',
    reason: 'Reason',
    newEngine: 'The program calculates in another way than it did then.',
    change: (before, after) => `: from ${before} to ${after}`,
    alone: amount => `alone changes the net by ${amount}`,
    missing: 'no value',
    notCalculable: 'Can no longer be calculated:',
    calculableAgain: 'Can be calculated once the rate has a value.',
    otherParts: 'Rules of refund, or something else that comes with the program, have changed.',
    recalculate: 'Calculate again',
    recalculateHint:
      '“Calculate again” gives the proposal a new version with today’s rates. The old one can still be read.',
    recalculateOf: title => `“${title}” with today’s rates`,
    recalculateReason: 'Calculated again with today’s rates',
    conflict: 'The proposal has changed since the page was shown. Here is the list as it is now.',
    refused: 'You cannot calculate the proposal again as it stands now. Talk to whoever has it.',
    pages: 'Pages of proposals',
  },
})
