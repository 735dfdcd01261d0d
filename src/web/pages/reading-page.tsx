/** How the figures are read, and the words explained. */
import { layoutWords } from '../../words/pages/layout.ts'
import { readingWords } from '../../words/pages/reading.ts'
import { Layout } from '../components/layout.tsx'
import type { Site } from '../site.ts'

export function ReadingPage({ site }: { readonly site: Site }) {
  const words = readingWords[site.language]
  const home = { text: layoutWords[site.language].catalogues, href: site.addresses.home }
  return (
    <Layout site={site} title={words.title} crumbs={[home, { text: words.title }]}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="prose">
        {words.sections.map(section => (
          <section>
            <h2>{section.heading}</h2>
            {section.paragraphs.map(text => (
              <p>{text}</p>
            ))}
          </section>
        ))}
        <section>
          <h2>{words.termsHeading}</h2>
          <dl class="terms">
            {words.terms.map(({ term, meaning }) => (
              <div>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Layout>
  )
}
