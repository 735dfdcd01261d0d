/** Names of a proposal's parts, of severities and of kinds of lines. */
import type { Severity } from '../core/check/finding.ts'
import type { FieldName, LineKind } from '../core/proposal/content.ts'
import { inBoth } from './language.ts'

type PartName = FieldName | 'title' | 'number' | 'committee' | 'policyArea' | 'proposedBy' | 'budget'

export const partNames = inBoth<Readonly<Record<PartName, string>>>({
  da: {
    title: 'titel',
    number: 'nummer',
    committee: 'udvalg',
    policyArea: 'politikområde',
    proposedBy: 'forslag fremsat af',
    content: 'forslagets indhold',
    targetGroup: 'konsekvenser for målgruppen',
    staff: 'personalemæssige konsekvenser',
    relations: 'sammenhæng til andre forslag',
    budget: 'budgettabel',
  },
  en: {
    title: 'title',
    number: 'number',
    committee: 'committee',
    policyArea: 'policy area',
    proposedBy: 'proposed by',
    content: 'content of the proposal',
    targetGroup: 'consequences for the target group',
    staff: 'consequences for staff',
    relations: 'relation to other proposals',
    budget: 'budget table',
  },
})

export const severityNames = inBoth<Readonly<Record<Severity, string>>>({
  da: { error: 'Fejl', warning: 'Advarsel', note: 'Note' },
  en: { error: 'Error', warning: 'Warning', note: 'Note' },
})

export const lineKindNames = inBoth<Readonly<Record<LineKind, string>>>({
  da: { expense: 'drift', refund: 'refusion', income: 'indtægt', net: 'netto', unknown: 'ikke oplyst' },
  en: { expense: 'operating expense', refund: 'refund', income: 'income', net: 'net', unknown: 'not stated' },
})
