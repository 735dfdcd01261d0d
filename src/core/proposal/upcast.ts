/**
 * Reads stored content of any schema version: pure steps, each from one version to the next.
 * A golden of every version is kept for ever beside the test.
 */
import { type ProposalContent, proposalSchema } from './content.ts'

/** Stored content, of which only its version is known. */
export type StoredContent = { readonly schema: number }

type Step = (content: StoredContent) => StoredContent

/** `steps[n]` turns version n into n + 1. Each writes out what it adds, and never changes when a type does. */
const steps: Readonly<Record<number, Step>> = {
  1: content => ({
    ...content,
    schema: 2,
    supplement: {
      kind: null,
      centre: null,
      contact: null,
      targetGroupSize: null,
      replaces: [],
      risks: [],
      milestones: [],
      relations: [],
      parties: [],
      followUp: [],
      copiedFrom: null,
    },
  }),
}

export function upcastProposal(stored: StoredContent): ProposalContent {
  return stepUp(stored, steps, proposalSchema) as ProposalContent
}

/** Throws on a version this program does not know: it was written by a newer one and must not be guessed at. */
export function stepUp(
  stored: StoredContent,
  through: Readonly<Record<number, Step>>,
  newest: number,
): StoredContent {
  let content = stored
  while (content.schema < newest) {
    const step = through[content.schema]
    if (!step) throw new Error(`no step from schema version ${content.schema}`)
    content = step(content)
  }
  if (content.schema !== newest) throw new Error(`schema version ${stored.schema} is newer than ${newest}`)
  return content
}
