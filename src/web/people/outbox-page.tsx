/** The mails that were written: how they go, and, where the program sends none, the links to pass on. */
import { isNoticeKind } from '../../core/process/notice.ts'
import { formatMoment } from '../../words/date.ts'
import { peopleWords } from '../../words/pages/people.ts'
import type { MailView } from '../../workflow/people/outbox.ts'
import { doorPaths, inLanguage } from '../address.ts'
import { Layout } from '../components/layout.tsx'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly mails: readonly MailView[]
  /** Then nobody need see the links. */
  readonly isSending: boolean
}

export function OutboxPage({ site, mails, isSending }: Props) {
  const words = peopleWords[site.language]
  const crumbs = [{ text: words.title, href: site.addresses.people }, { text: words.outbox }]
  return (
    <Layout site={site} title={words.outbox} crumbs={crumbs} isPrivate>
      <h1>{words.outbox}</h1>
      <p class="lead">{isSending ? words.outboxSends : words.outboxLead}</p>
      {mails.length === 0 ? (
        <p>{words.outboxEmpty}</p>
      ) : (
        <ul class="people-list">
          {mails.map(mail => (
            <MailItem site={site} mail={mail} isSending={isSending} />
          ))}
        </ul>
      )}
    </Layout>
  )
}

type ItemProps = { readonly site: Site; readonly mail: MailView; readonly isSending: boolean }

function MailItem({ site, mail, isSending }: ItemProps) {
  const words = peopleWords[site.language]
  return (
    <li>
      <strong>{mail.address}</strong>
      <span class="people-list__quiet">
        {isNoticeKind(mail.kind) ? words.notice : words.mailKinds[mail.kind]},{' '}
        {formatMoment(mail.writtenAt, site.language)}
      </span>
      <span class="people-list__quiet">{sayState(site, mail)}</span>
      {!isSending && mail.token !== null && !isNoticeKind(mail.kind) && (
        <code class="outbox-link">
          {site.origin + inLanguage(mail.language, `${doorPaths[mail.kind]}/${mail.token}`)}
        </code>
      )}
    </li>
  )
}

function sayState(site: Site, { kind, sentAt, token, problem, attempts }: MailView): string {
  const words = peopleWords[site.language]
  if (sentAt !== null) return words.sent(formatMoment(sentAt, site.language))
  if (token === null && !isNoticeKind(kind)) return words.linkGone
  return problem === null ? words.waiting : words.failed(attempts, problem)
}
