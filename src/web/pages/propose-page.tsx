/** The way in to the guided form: what awaits one, and what one has begun. */
import { formatMoment } from '../../words/date.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { proposeWords } from '../../words/pages/propose.ts'
import type { ListedIdea } from '../../workflow/process/idea.ts'
import { Layout } from '../components/layout.tsx'
import type { Site } from '../site.ts'

type Props = { readonly site: Site; readonly ideas: readonly ListedIdea[] }

export function ProposePage({ site, ideas }: Props) {
  const { language, addresses } = site
  const words = proposeWords[language]
  const crumbs = [{ text: layoutWords[language].catalogues, href: addresses.home }, { text: words.title }]
  return (
    <Layout site={site} title={words.title} crumbs={crumbs} isPrivate>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {ideas.length > 0 && (
        <section>
          <h2>{words.openIdeas}</h2>
          <ul class="waiting-list">
            {ideas.map(idea => (
              <li>
                <a href={addresses.idea(idea.id, 'se')}>{idea.answers.title || words.untitled}</a>
                <span class="waiting-list__since">
                  {words.lastSaved(formatMoment(idea.updatedAt, language))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        {ideas.length > 0 && <h2>{words.another}</h2>}
        <ul>
          {words.points.map(point => (
            <li>{point}</li>
          ))}
        </ul>
        <form method="post" action={addresses.propose}>
          <button class="button button-primary" type="submit">
            {words.start}
          </button>
        </form>
      </section>
    </Layout>
  )
}
