/** The page of the workbench: a heading, the form that the island takes over, and what the island is handed. */

import { homeWords } from '../../words/pages/home.ts'
import { proposalWords } from '../../words/pages/proposal.ts'
import { workbenchWords } from '../../words/pages/workbench.ts'
import { sayRefusal } from '../../words/process.ts'
import type { Workbench as WorkbenchView } from '../../workflow/calculation/open-workbench.ts'
import { IslandData } from '../components/island-data.tsx'
import { Layout } from '../components/layout.tsx'
import type { Site } from '../site.ts'
import type { BenchState } from '../workbench/state/bench-state.ts'
import { benchIds, type Handed } from '../workbench/state/handed.ts'
import { Workbench } from '../workbench/workbench.tsx'

type Props = {
  readonly site: Site
  readonly view: WorkbenchView
  readonly state: BenchState
  readonly handed: Handed
}

export function WorkbenchPage({ site, view, state, handed }: Props) {
  const words = workbenchWords[site.language]
  const { proposal } = view
  const title = proposal.title ?? proposalWords[site.language].untitled
  const crumbs = [
    { text: homeWords[site.language].title, href: site.addresses.home },
    {
      text: proposal.catalogue.title ?? homeWords[site.language].untitled,
      href: site.addresses.catalogue(proposal.catalogue.id),
    },
    { text: title, href: site.addresses.proposal(proposal.id) },
    { text: words.crumb },
  ]
  return (
    <Layout
      site={site}
      title={`${words.title}: ${title}`}
      crumbs={crumbs}
      isPrivate={true}
      island="workbench"
    >
      <h1 class="bench-title">{title}</h1>
      <p class="prose">{words.lead}</p>
      {view.refusal && (
        <p class="bench-note">
          {words.cannotSave} {sayRefusal(view.refusal, site.language)}
        </p>
      )}
      <div id={benchIds.root}>
        <Workbench state={state} />
      </div>
      <IslandData id={benchIds.data} data={handed} />
    </Layout>
  )
}
