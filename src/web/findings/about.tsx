/** What a finding is about, where that is not the page itself. */
import type { Finding } from '../../core/check/finding.ts'
import { sourceLanguage } from '../components/source-language.ts'
import type { Site } from '../site.ts'

export type AboutOf = (finding: Finding) => { readonly text: string; readonly href: string | null } | null

type Props = { readonly about: ReturnType<AboutOf>; readonly site: Site }

export function About({ about, site }: Props) {
  if (!about) return null
  return (
    <span class="finding__about" lang={sourceLanguage(site)}>
      {about.href ? <a href={about.href}>{about.text}</a> : about.text}
    </span>
  )
}
