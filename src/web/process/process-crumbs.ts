/** The way to a page about a proposal's way: the list, its catalogue, the proposal. */
import { homeWords } from '../../words/pages/home.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import type { ProcessView } from '../../workflow/process/view-process.ts'
import type { Site } from '../site.ts'

type About = Pick<ProcessView, 'proposalId' | 'title' | 'catalogueId' | 'catalogueTitle'>

export function processCrumbs(site: Site, { proposalId, title, catalogueId, catalogueTitle }: About) {
  const { language, addresses } = site
  return [
    { text: layoutWords[language].catalogues, href: addresses.home },
    { text: catalogueTitle ?? homeWords[language].untitled, href: addresses.catalogue(catalogueId) },
    { text: title ?? proposalWords[language].untitled, href: addresses.proposal(proposalId) },
  ]
}
