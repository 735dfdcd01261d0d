/** The two shapes of a professional check: about one proposal, or about a proposal among all of its catalogue. */
import type { Finding } from '../finding.ts'
import type { PlacedFacts } from './facts.ts'
import type { Neighbours } from './neighbours.ts'
import type { Norms } from './norms.ts'
import type { ProfessionalView, Setting } from './view.ts'

/** Silent (an empty list) when the data it needs are missing. */
export type ProposalRule = (view: ProfessionalView, setting: Setting) => Finding[]

/**
 * What one proposal is asked because of the others. It sees of them what their neighbours are told and nothing else, so
 * that a proposal that changes touches those it meets and no other (turned.ts, and who shares its keys).
 */
export type CatalogueRule = (facts: PlacedFacts, neighbours: Neighbours, norms: Norms) => Finding[]
