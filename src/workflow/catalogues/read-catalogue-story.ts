/** What happened to a catalogue as a whole: read in, published, put before politicians, with what was said then. */

import { publicationsOf } from '../../store/catalogues/publications.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { eventsAboutThese } from '../../store/events/event-search.ts'
import { type StoryItem, tellEvents } from '../process/view-story.ts'

const most = 100

/** Newest first. It is between those who work here: the public is told nothing of it. */
export async function readCatalogueStory(tx: Tx, catalogueId: string): Promise<StoryItem[]> {
  if (tx.isPublished) return []
  const publications = await publicationsOf(tx, catalogueId)
  const events = await eventsAboutThese(tx, [catalogueId, ...publications.map(({ id }) => id)], most)
  return tellEvents(tx, events)
}
