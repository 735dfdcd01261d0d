/** The frame of every page: head, skip link, header with navigation, breadcrumbs, content, footer. */
import type { ComponentChildren } from 'preact'
import { languages } from '../../words/language.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { inLanguage } from '../address.ts'
import { mayAtAll } from '../may.ts'
import type { Site } from '../site.ts'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'

export type LayoutProps = {
  readonly site: Site
  readonly title: string
  /** The way here from the front page, this page last and without an address. */
  readonly crumbs: readonly Crumb[]
  readonly children: ComponentChildren
  /** Pages that exist for one reader only have no twin in search engines. */
  readonly isPrivate?: boolean
  /** The script of the page, by the name of its folder in src/web/islands/; most pages have none. */
  readonly island?: string
}

export function Layout({ site, title, crumbs, children, isPrivate = false, island }: LayoutProps) {
  const words = layoutWords[site.language]
  return (
    <html lang={site.language}>
      <head>
        <meta charset="utf-8" />
        <title>{words.pageTitle(title)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {site.assets.fonts.map(font => (
          <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={site.assets.stylesheet} />
        <link rel="icon" href={site.assets.icon} type="image/svg+xml" />
        {isPrivate ? <meta name="robots" content="noindex" /> : <AlternateLanguages site={site} />}
      </head>
      <body>
        <a class="skipnav" href="#indhold">
          {words.skip}
        </a>
        <Header site={site} />
        <div class="container page-container">
          <Breadcrumbs crumbs={crumbs} label={words.breadcrumbs} />
          <main id="indhold" tabIndex={-1}>
            {children}
          </main>
        </div>
        <footer class="site-footer">
          <div class="container">
            <p>{words.footer}</p>
            <p>{words.footerSign}</p>
          </div>
        </footer>
        {island !== undefined && <IslandScript script={site.assets.island(island)} />}
      </body>
    </html>
  )
}

/** At the end, and as a module: the page can be read, and its forms used, before any script is there. */
function IslandScript({ script }: { readonly script: ReturnType<Site['assets']['island']> }) {
  if (!script) return null
  return (
    <>
      {script.imports.map(file => (
        <link rel="modulepreload" href={file} />
      ))}
      <script type="module" src={script.src} />
    </>
  )
}

function AlternateLanguages({ site }: { readonly site: Site }) {
  return languages.map(language => (
    <link rel="alternate" hreflang={language} href={site.origin + inLanguage(language, site.path)} />
  ))
}

function Header({ site }: { readonly site: Site }) {
  const words = layoutWords[site.language]
  const { addresses } = site
  return (
    <header class="site-header">
      <div class="container site-header__inner">
        <p class="site-header__name">
          <a href={addresses.home}>{words.siteName}</a>
          <span class="site-header__line">{words.siteLine}</span>
        </p>
        <ul class="site-header__who no-max-width">
          <SignInItems site={site} />
          <LanguageLink site={site} />
        </ul>
        <Menu site={site} />
      </div>
    </header>
  )
}

/**
 * All the places of the program. Whoever has signed in has many, which on a telephone are folded by the browser itself
 * until they are asked for; the few of the public always stand.
 */
function Menu({ site }: { readonly site: Site }) {
  const words = layoutWords[site.language]
  const items = <MenuItems site={site} />
  if (!site.person)
    return (
      <nav class="site-header__menu" aria-label={words.navigation}>
        {items}
      </nav>
    )
  return (
    <>
      <nav class="site-header__menu site-header__menu--wide" aria-label={words.navigation}>
        {items}
      </nav>
      <nav class="site-header__menu site-header__menu--narrow" aria-label={words.navigation}>
        <details>
          <summary>{words.menu}</summary>
          {items}
        </details>
      </nav>
    </>
  )
}

function MenuItems({ site }: { readonly site: Site }) {
  const words = layoutWords[site.language]
  const { addresses } = site
  return (
    <ul class="no-max-width">
      <MenuItem site={site} href={addresses.home} text={words.catalogues} />
      {site.person && <MenuItem site={site} href={addresses.mine} text={words.mine} />}
      {mayAtAll(site, 'propose') && <MenuItem site={site} href={addresses.propose} text={words.propose} />}
      {mayAtAll(site, 'import') && <MenuItem site={site} href={addresses.imports} text={words.importFile} />}
      <MenuItem site={site} href={addresses.library} text={words.library} />
      <MenuItem site={site} href={addresses.guide()} text={words.guide} />
      {mayAtAll(site, 'read-log') && <MenuItem site={site} href={addresses.log()} text={words.log} />}
      {mayAtAll(site, 'manage-people') && (
        <MenuItem site={site} href={addresses.people} text={words.people} />
      )}
    </ul>
  )
}

type MenuItemProps = { readonly site: Site; readonly href: string; readonly text: string }

function MenuItem({ site, href, text }: MenuItemProps) {
  const isHere = inLanguage(site.language, site.path) === href
  return (
    <li>
      <a href={href} aria-current={isHere ? 'page' : undefined}>
        {text}
      </a>
    </li>
  )
}

/** The way in for the public; who it is, and the way out, for who has signed in. */
function SignInItems({ site }: { readonly site: Site }) {
  const words = layoutWords[site.language]
  const { addresses, person, path } = site
  if (!person) {
    const next = path === '/' || path.startsWith('/log-ind') ? null : inLanguage(site.language, path)
    return (
      <li>
        <a href={addresses.signIn(next)} rel="nofollow">
          {words.signIn}
        </a>
      </li>
    )
  }
  return (
    <>
      <MenuItem site={site} href={addresses.account} text={person.name || words.myAccount} />
      <li>
        <form method="post" action={addresses.signOut} class="site-header__out">
          <button type="submit">{words.signOut}</button>
        </form>
      </li>
    </>
  )
}

function LanguageLink({ site }: { readonly site: Site }) {
  const words = layoutWords[site.language]
  const other = site.language === 'da' ? 'en' : 'da'
  return (
    <li class="site-header__language">
      <a href={inLanguage(other, site.path)} lang={other} hreflang={other} title={words.otherLanguageHint}>
        {words.otherLanguage}
      </a>
    </li>
  )
}
