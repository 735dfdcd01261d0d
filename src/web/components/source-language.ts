/** Titles, names and texts of documents are Danish, whatever language the page around them is in. */
import type { Site } from '../site.ts'

/** For a `lang` attribute; nothing where the page is Danish too. */
export function sourceLanguage({ language }: Pick<Site, 'language'>): 'da' | undefined {
  return language === 'da' ? undefined : 'da'
}
