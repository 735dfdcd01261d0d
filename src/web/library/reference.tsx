/** Where something can be read: its title, and a link where the reference ends in an address of the web. */
import { sourceLanguage } from '../components/source-language.ts'
import type { Site } from '../site.ts'

/** `Titel, host.dk/path (note)` */
const withAddress =
  /^(?<title>.*), (?<address>[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^\s,;]*)?)(?<rest>(?:[ ;].*)?)$/su

export function splitReference(text: string): {
  readonly title: string
  readonly address: string | null
  readonly rest: string
} {
  const found = withAddress.exec(text)?.groups
  if (!found) return { title: text, address: null, rest: '' }
  return { title: found['title'] ?? '', address: found['address'] ?? null, rest: found['rest'] ?? '' }
}

/** References are Danish whatever the page's language, and the address is as somebody wrote it down. */
export function Reference({ text, site }: { readonly text: string; readonly site: Site }) {
  const { title, address, rest } = splitReference(text)
  return (
    <span lang={sourceLanguage(site)}>
      {title}
      {address !== null && (
        <>
          {', '}
          <a href={`https://${address}`} rel="noreferrer">
            {address}
          </a>
        </>
      )}
      {rest}
    </span>
  )
}
