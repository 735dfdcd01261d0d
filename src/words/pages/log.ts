/** Words of the event log: searching it, and proving that nothing in it was changed. */
import { countOf } from '../count.ts'
import { inBoth } from '../language.ts'

type LogWords = {
  readonly title: string
  readonly lead: string
  readonly search: string
  readonly kind: string
  readonly allKinds: string
  readonly actor: string
  readonly actorHint: string
  readonly subject: string
  readonly subjectHint: string
  readonly from: string
  readonly until: string
  readonly show: string
  readonly found: (n: number) => string
  readonly none: string
  readonly number: string
  readonly when: string
  readonly who: string
  readonly what: string
  readonly about: string
  readonly told: string
  readonly erased: string
  readonly eraseLink: (sequence: number) => string
  readonly eraseTitle: string
  readonly eraseLead: string
  readonly eraseButton: string
  readonly eraseCancel: string
  readonly subjects: Readonly<Record<string, string>>
  readonly verify: string
  readonly verifyLead: string
  readonly verifyButton: string
  readonly head: (hash: string) => string
  readonly headHint: string
  readonly brokenAt: (sequence: number) => string
  readonly changedPayloads: (list: string) => string
  readonly lostPayloads: (list: string) => string
  readonly erasedPayloads: (n: number) => string
}

export const logWords = inBoth<LogWords>({
  da: {
    title: 'Hændelseslog',
    lead: 'Alt, hvad nogen har gjort, i den rækkefølge det skete. Loggen kan kun vokse: hver hændelse er bundet til den forrige.',
    search: 'Søg i loggen',
    kind: 'Hvad',
    allKinds: 'Alt',
    actor: 'Hvem',
    actorHint: 'Navn eller en del af det.',
    subject: 'Om hvad',
    subjectHint: 'Forslagets nummer eller titel, eller katalogets.',
    from: 'Fra og med dag',
    until: 'Til og med dag',
    show: 'Vis',
    found: n => countOf(n, 'hændelse', 'hændelser', 'da'),
    none: 'Ingen hændelser passer.',
    number: 'Nr.',
    when: 'Hvornår',
    who: 'Hvem',
    what: 'Hvad',
    about: 'Om',
    told: 'Begrundelse eller tekst',
    erased: 'slettet',
    eraseLink: sequence => `Slet teksten ved nr. ${sequence}`,
    eraseTitle: 'Slet en tekst',
    eraseLead:
      'Teksten slettes for altid. At hændelsen skete, hvornår og ved hvem, bliver stående, og loggens kæde er stadig hel. Slet kun, hvor nogen har ret til det efter reglerne om persondata.',
    eraseButton: 'Slet teksten for altid',
    eraseCancel: 'Behold teksten',
    subjects: {
      document: 'dokument',
      catalogue: 'katalog',
      proposal: 'forslag',
      publication: 'udgivelse',
      parameter: 'sats',
      event: 'hændelse',
      person: 'person',
    },
    verify: 'Efterprøv loggen',
    verifyLead:
      'Programmet går hele kæden igennem og regner hvert fingeraftryk efter, af hændelser, versioner af forslag og kataloger, stempler, udgivelser, forelæggelser, egne satser og filer.',
    verifyButton: 'Efterprøv nu',
    head: hash => `Kædens sidste fingeraftryk: ${hash}`,
    headHint:
      'Skriv det ned et andet sted. Så kan du senere bevise, at intet før det er ændret eller skåret fra.',
    brokenAt: sequence => `Kæden er brudt ved hændelse ${sequence}. Noget er ændret uden om programmet.`,
    changedPayloads: list => `Teksten ved disse hændelser er ændret: ${list}.`,
    lostPayloads: list => `Teksten ved disse hændelser er væk, uden at den er slettet i programmet: ${list}.`,
    erasedPayloads: n =>
      `${countOf(n, 'tekst er', 'tekster er', 'da')} slettet efter reglerne om persondata.`,
  },
  en: {
    title: 'Event log',
    lead: 'Everything that anybody has done, in the order it happened. The log can only grow: each event is bound to the one before it.',
    search: 'Search the log',
    kind: 'What',
    allKinds: 'Everything',
    actor: 'Who',
    actorHint: 'A name, or a part of it.',
    subject: 'About what',
    subjectHint: "The proposal's number or title, or the catalogue's.",
    from: 'From day',
    until: 'To day',
    show: 'Show',
    found: n => countOf(n, 'event', 'events', 'en'),
    none: 'No events fit.',
    number: 'No.',
    when: 'When',
    who: 'Who',
    what: 'What',
    about: 'About',
    told: 'Reason or text',
    erased: 'erased',
    eraseLink: sequence => `Erase the text of no. ${sequence}`,
    eraseTitle: 'Erase a text',
    eraseLead:
      'The text is erased for ever. That the event happened, when and by whom stays, and the chain of the log is still whole. Erase only where somebody has the right to it under the rules of data protection.',
    eraseButton: 'Erase the text for ever',
    eraseCancel: 'Keep the text',
    subjects: {
      document: 'document',
      catalogue: 'catalogue',
      proposal: 'proposal',
      publication: 'publication',
      parameter: 'rate',
      event: 'event',
      person: 'person',
    },
    verify: 'Verify the log',
    verifyLead:
      'The program goes through the whole chain and computes each fingerprint again, of events, versions of proposals and catalogues, stamps, publications, referrals, own rates and files.',
    verifyButton: 'Verify now',
    head: hash => `The last fingerprint of the chain: ${hash}`,
    headHint:
      'Note it somewhere else. Then you can prove later that nothing before it was changed or cut off.',
    brokenAt: sequence =>
      `The chain is broken at event ${sequence}. Something was changed outside the program.`,
    changedPayloads: list => `The text of these events was changed: ${list}.`,
    lostPayloads: list =>
      `The text of these events is gone without having been erased in the program: ${list}.`,
    erasedPayloads: n =>
      `${countOf(n, 'text has', 'texts have', 'en')} been erased under the rules of data protection.`,
  },
})
