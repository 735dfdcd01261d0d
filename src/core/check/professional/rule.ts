/** The two shapes of a professional check: about one proposal, or about a proposal among all of its catalogue. */
import type { Finding } from '../finding.ts'
import type { CatalogueFacts } from './facts.ts'
import type { ProfessionalView, Setting } from './view.ts'

/** Silent (an empty list) when the data it needs are missing. */
export type ProposalRule = (view: ProfessionalView, setting: Setting) => Finding[]

/** Its cost must grow with the number of proposals, never with its square. */
export type CatalogueRule = (catalogue: CatalogueFacts) => Finding[]
