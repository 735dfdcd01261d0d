/** Attached files as links for downloading, and a button to remove each where that is allowed. */
import { findCpr } from '../../core/text/cpr.ts'
import { formatMoment } from '../../words/date.ts'
import { formatNumber } from '../../words/number.ts'
import type { AttachmentView } from '../../workflow/process/attachments.ts'
import { PersonNumber } from '../components/person-number.tsx'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly files: readonly AttachmentView[]
  /** Where a form that removes one is sent; null where nothing may be removed. */
  readonly removeAt: string | null
  readonly removeText: (name: string) => string
}

export function FileList({ site, files, removeAt, removeText }: Props) {
  if (files.length === 0) return null
  const isSuspected = files.some(file => findCpr(file.fileName).length > 0)
  return (
    <>
      {isSuspected && <PersonNumber site={site} />}
      <ul class="file-list">
        {files.map(file => (
          <li>
            <a href={site.addresses.attachment(file.id)} download>
              {file.fileName}
            </a>{' '}
            <span class="quiet">
              {formatNumber(Math.max(1, Math.round(file.bytes / 1024)), site.language)} kB,{' '}
              {formatMoment(file.at, site.language)}
            </span>
            {removeAt !== null && (
              <form method="post" action={removeAt}>
                <button
                  class="button button-tertiary button-small"
                  type="submit"
                  name="fjern"
                  value={file.id}
                >
                  {removeText(file.fileName)}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
