/** The way from the front page to this page. */
import { Icon } from './icon.tsx'

export type Crumb = { readonly text: string; readonly href?: string }

export function Breadcrumbs({
  crumbs,
  label,
}: {
  readonly crumbs: readonly Crumb[]
  readonly label: string
}) {
  if (crumbs.length < 2) return null
  return (
    <nav class="breadcrumbs" aria-label={label}>
      <ol class="breadcrumbs__list no-max-width">
        {crumbs.map(({ text, href }, i) => (
          <li class="breadcrumbs__list-item" aria-current={href ? undefined : 'page'}>
            {i > 0 && <Icon name="chevron-right" />}
            {href ? (
              <a class="breadcrumbs__link" href={href}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
