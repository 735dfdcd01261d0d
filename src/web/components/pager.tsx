/** Pages of a long list, by address: previous, the numbers around, next. */
import type { Language } from '../../words/language.ts'
import { pagerWords } from '../../words/pages/pager.ts'
import { Icon } from './icon.tsx'

type Props = {
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
  /** What the list is. */
  readonly label: string
  readonly language: Language
}

export function Pager({ page, pages, hrefOf, label, language }: Props) {
  if (pages < 2) return null
  const words = pagerWords[language]
  return (
    <nav class="pager" aria-label={label}>
      {page > 1 && (
        <a class="pager__step" href={hrefOf(page - 1)} rel="prev">
          <Icon name="chevron-left" />
          {words.previous}
        </a>
      )}
      <ol class="pager__pages">
        {pagesAround(page, pages).map(number => (
          <li class={number === null ? 'pager__gap' : undefined}>
            {number === null ? (
              '…'
            ) : (
              <a
                href={hrefOf(number)}
                aria-label={words.page(number)}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            )}
          </li>
        ))}
      </ol>
      <p class="pager__where">{words.of(page, pages)}</p>
      {page < pages && (
        <a class="pager__step" href={hrefOf(page + 1)} rel="next">
          {words.next}
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  )
}

/** First, last and those within two of the one shown; null where some are left out. */
export function pagesAround(page: number, pages: number): (number | null)[] {
  const near = new Set([1, pages])
  for (let n = Math.max(1, page - 2); n <= Math.min(pages, page + 2); n++) near.add(n)
  const shown = [...near].sort((a, b) => a - b)
  return shown.flatMap((n, i) => (i > 0 && n - (shown[i - 1] ?? n) > 1 ? [null, n] : [n]))
}
