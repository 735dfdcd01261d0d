/** What the fields of a proposal are called, and what may be chosen in them: on its page, where it is edited, in differences. */
import type { RowField, RowKind, TextName } from '../core/proposal/form/form.ts'
import type { ProposalKind, partyEffects, partyKinds, RelationKind } from '../core/proposal/supplement.ts'
import { inBoth } from './language.ts'

type RowWords = {
  readonly heading: string
  /** One of them, as a button or a difference names it. */
  readonly one: string
}

type ProposalFormWords = {
  readonly names: Readonly<Record<TextName, string>>
  readonly rows: Readonly<Record<RowKind, RowWords>>
  readonly rowFields: { readonly [K in RowKind]: Readonly<Record<RowField<K>, string>> }
  readonly kinds: Readonly<Record<ProposalKind, string>>
  readonly relationKinds: Readonly<Record<RelationKind, string>>
  /** Seen from the other proposal. */
  readonly reverseRelations: Readonly<Record<RelationKind, string>>
  readonly partyKinds: Readonly<Record<(typeof partyKinds)[number], string>>
  readonly partyEffects: Readonly<Record<(typeof partyEffects)[number], string>>
}

export const proposalFormWords = inBoth<ProposalFormWords>({
  da: {
    names: {
      number: 'Nummer',
      title: 'Titel',
      committee: 'Udvalg',
      policyArea: 'Politikområde',
      proposedBy: 'Fremsat af',
      kind: 'Forslagets art',
      centre: 'Center',
      contact: 'Kontakt',
      targetGroupSize: 'Målgruppens størrelse',
      content: 'Hvad forslaget går ud på',
      targetGroup: 'Konsekvenser for målgruppen',
      staff: 'Konsekvenser for personalet',
      relations: 'Sammenhæng med andre forslag',
      replaces: 'Sådan er det i dag',
      risks: 'Risici',
    },
    rows: {
      milestones: { heading: 'Milepæle', one: 'milepæl' },
      links: { heading: 'Forbindelser til andre forslag', one: 'forbindelse' },
      parties: { heading: 'Andre, der betaler eller får gavn', one: 'part' },
      followUp: { heading: 'Opfølgningsplan', one: 'måltal' },
    },
    rowFields: {
      milestones: { text: 'Hvad er sket', month: 'Måned' },
      links: { kind: 'Art', proposal: 'Forslag', note: 'Bemærkning' },
      parties: {
        kind: 'Center eller udvalg',
        name: 'Navn',
        effect: 'Betaler eller får gavn',
        note: 'Hvordan',
      },
      followUp: {
        indicator: 'Det måler vi',
        dataSource: 'Datakilde',
        baseline: 'Udgangspunkt',
        owner: 'Ansvarlig',
        threshold: 'Tærskel eller stopregel',
        reported: 'Hvornår der meldes tilbage',
      },
    },
    kinds: {
      investment: 'Investering',
      expansion: 'Udvidelse',
      'avoided-cost': 'Undgået udgift',
      saving: 'Besparelse',
      'budget-neutral': 'Budgetneutral omplacering',
    },
    relationKinds: {
      'depends-on': 'Forudsætter',
      excludes: 'Kan ikke vælges sammen med',
      overlaps: 'Tæller noget af det samme som',
      replaces: 'Træder i stedet for',
    },
    reverseRelations: {
      'depends-on': 'Er en forudsætning for',
      excludes: 'Kan ikke vælges sammen med',
      overlaps: 'Tæller noget af det samme som',
      replaces: 'Afløses af',
    },
    partyKinds: { centre: 'Center', committee: 'Udvalg' },
    partyEffects: { pays: 'Betaler', gains: 'Får gavn' },
  },
  en: {
    names: {
      number: 'Number',
      title: 'Title',
      committee: 'Committee',
      policyArea: 'Policy area',
      proposedBy: 'Proposed by',
      kind: 'Kind of proposal',
      centre: 'Centre',
      contact: 'Contact',
      targetGroupSize: 'Size of the target group',
      content: 'What is proposed',
      targetGroup: 'Consequences for the target group',
      staff: 'Consequences for staff',
      relations: 'Relation to other proposals',
      replaces: 'How things are today',
      risks: 'Risks',
    },
    rows: {
      milestones: { heading: 'Milestones', one: 'milestone' },
      links: { heading: 'Connections to other proposals', one: 'connection' },
      parties: { heading: 'Others who pay or gain', one: 'party' },
      followUp: { heading: 'Follow-up plan', one: 'measure' },
    },
    rowFields: {
      milestones: { text: 'What has happened', month: 'Month' },
      links: { kind: 'Kind', proposal: 'Proposal', note: 'Note' },
      parties: { kind: 'Centre or committee', name: 'Name', effect: 'Pays or gains', note: 'How' },
      followUp: {
        indicator: 'What we measure',
        dataSource: 'Data source',
        baseline: 'Baseline',
        owner: 'Owner',
        threshold: 'Threshold or stop rule',
        reported: 'When it is reported',
      },
    },
    kinds: {
      investment: 'Investment',
      expansion: 'Expansion',
      'avoided-cost': 'Avoided cost',
      saving: 'Saving',
      'budget-neutral': 'Budget-neutral move',
    },
    relationKinds: {
      'depends-on': 'Depends on',
      excludes: 'Cannot be chosen together with',
      overlaps: 'Counts some of the same as',
      replaces: 'Takes the place of',
    },
    reverseRelations: {
      'depends-on': 'Is needed by',
      excludes: 'Cannot be chosen together with',
      overlaps: 'Counts some of the same as',
      replaces: 'Is replaced by',
    },
    partyKinds: { centre: 'Centre', committee: 'Committee' },
    partyEffects: { pays: 'Pays', gains: 'Gains' },
  },
})

/** What a text of the form says: a choice by its name, everything else as it is written. */
export function sayFormText(language: 'da' | 'en', name: TextName, text: string): string {
  if (name !== 'kind') return text
  const { kinds } = proposalFormWords[language]
  return text in kinds ? kinds[text as ProposalKind] : text
}
