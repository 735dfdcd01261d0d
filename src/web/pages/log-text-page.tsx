/** Asks whether what was told with an event is to be erased for ever; the event itself stays. */
import { formatMoment } from '../../words/date.ts'
import { sayEvent } from '../../words/event.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { logWords } from '../../words/pages/log.ts'
import type { PersonNames } from '../../workflow/people/person-names.ts'
import type { StoryItem } from '../../workflow/process/view-story.ts'
import { Layout } from '../components/layout.tsx'
import { nameOf } from '../process/name-of.ts'
import type { Site } from '../site.ts'

type Props = { readonly site: Site; readonly item: StoryItem; readonly names: PersonNames }

export function LogTextPage({ site, item, names }: Props) {
  const words = logWords[site.language]
  const { addresses, language } = site
  const crumbs = [
    { text: layoutWords[language].catalogues, href: addresses.home },
    { text: words.title, href: addresses.log() },
    { text: words.eraseTitle },
  ]
  return (
    <Layout site={site} title={words.eraseTitle} crumbs={crumbs} isPrivate>
      <h1>{words.eraseTitle}</h1>
      <p class="lead">{words.eraseLead}</p>
      <p>
        {words.number} {item.sequence} · {formatMoment(item.at, language)} · {nameOf(item.actor, names, site)}{' '}
        · {sayEvent(item.kind, item.facts, language)}
      </p>
      <blockquote class="as-written">{Object.values(item.told ?? {}).join('\n')}</blockquote>
      <form method="post" action={addresses.logText(item.sequence)} class="answer-form">
        <button class="button button-warning" type="submit">
          {words.eraseButton}
        </button>
      </form>
      <p>
        <a href={addresses.log()}>{words.eraseCancel}</a>
      </p>
    </Layout>
  )
}
