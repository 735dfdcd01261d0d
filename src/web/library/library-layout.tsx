/** The frame of the library's pages: the way from its front page, and the heading. */
import type { ComponentChildren } from 'preact'
import { libraryWords } from '../../words/pages/library.ts'
import type { Crumb } from '../components/breadcrumbs.tsx'
import { Layout } from '../components/layout.tsx'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly title: string
  /** The way from the library to this page, which comes last by itself. */
  readonly way?: readonly Crumb[]
  /** This page's name in the way, where it is another than its title; null on the library's own front page. */
  readonly crumb?: string | null
  readonly isPrivate?: boolean
  readonly children: ComponentChildren
}

export function LibraryLayout({ site, title, way = [], crumb = title, isPrivate = false, children }: Props) {
  const library = { text: libraryWords[site.language].title, href: site.addresses.library }
  const crumbs = crumb === null ? [] : [library, ...way, { text: crumb }]
  return (
    <Layout site={site} title={title} crumbs={crumbs} isPrivate={isPrivate}>
      <h1>{title}</h1>
      {children}
    </Layout>
  )
}
