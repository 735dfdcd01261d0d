/** After an idea was sent: who has it now, what happens next, and when. */
import { budgetYearOf } from '../../core/propose/budget-year.ts'
import { proposeWords } from '../../words/pages/propose.ts'
import { wayWords } from '../../words/pages/way.ts'
import type { ProcessView } from '../../workflow/process/view-process.ts'
import { Layout } from '../components/layout.tsx'
import type { Site } from '../site.ts'

type Props = { readonly site: Site; readonly view: ProcessView; readonly now: string }

export function IdeaSentPage({ site, view, now }: Props) {
  const words = proposeWords[site.language]
  const title = view.title ?? words.untitled
  return (
    <Layout
      site={site}
      title={words.sentTitle}
      crumbs={[{ text: words.title, href: site.addresses.propose }, { text: words.sentTitle }]}
      isPrivate
    >
      <h1>{words.sentTitle}</h1>
      <p class="lead">{words.sentLead(title)}</p>
      <section>
        <h2>{words.whoHasIt}</h2>
        <p>
          {view.nobodyFor
            ? wayWords[site.language].nobody[view.nobodyFor](view.subject.belonging.centre)
            : words.whoText(view.subject.belonging.centre ?? '')}
        </p>
      </section>
      <section>
        <h2>{words.nextHeading}</h2>
        <ol class="timeline">
          {words.nextSteps(budgetYearOf(now)).map(({ when, what }) => (
            <li>
              <strong>{when}</strong>
              <span>{what}</span>
            </li>
          ))}
        </ol>
      </section>
      <p class="idea-buttons">
        <a class="button button-primary" href={site.addresses.way(view.proposalId)}>
          {words.follow}
        </a>
        <a class="button button-secondary" href={site.addresses.mine}>
          {words.mine}
        </a>
      </p>
    </Layout>
  )
}
