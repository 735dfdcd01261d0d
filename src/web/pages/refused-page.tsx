/** Says why somebody may not change a proposal now, and what to do about it. */
import type { Refusal } from '../../core/process/may.ts'
import { editWords } from '../../words/pages/edit.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { sayRefusal } from '../../words/process.ts'
import { Layout } from '../components/layout.tsx'
import type { Site } from '../site.ts'

type Props = { readonly site: Site; readonly proposalId: string; readonly refusal: Refusal }

export function RefusedPage({ site, proposalId, refusal }: Props) {
  const words = editWords[site.language]
  const crumbs = [
    { text: layoutWords[site.language].catalogues, href: site.addresses.home },
    { text: words.refusedTitle },
  ]
  return (
    <Layout site={site} title={words.refusedTitle} crumbs={crumbs} isPrivate>
      <h1>{words.refusedTitle}</h1>
      <p class="lead">{sayRefusal(refusal, site.language)}</p>
      <p>
        <a href={site.addresses.proposal(proposalId)}>{words.backToProposal}</a>
      </p>
    </Layout>
  )
}
