/**
 * Before a text with what looks like a CPR number is kept: a page that says so, with everything that was sent, the text
 * to be mended and a way to go on all the same, since it may be something else. The guided form, the page of all fields
 * and the workbench say it themselves, beside the text.
 */
import type { MiddlewareHandler } from 'hono'
import { findCpr } from '../../core/text/cpr.ts'
import type { Environment } from '../environment.ts'
import { PersonNumberPage } from '../pages/person-number-page.tsx'
import { sendPage } from '../respond.tsx'
import { readForm } from './body.ts'
import { seenField } from './person-number-field.ts'

/** Where people write freely, and what they write stays. */
export const freeTextPaths = [
  '/forslag/:id/vej',
  '/forslag/:id/spoerg',
  '/forslag/:id/svar',
  '/forslag/:id/valider',
  '/forslag/:id/bemaerkning/:finding',
  '/forslag/:id/rediger/vis',
  '/forslag/:id/kopi',
  '/nyt-forslag',
  '/katalog/:id/udgiv',
  '/katalog/:id/forelaeg',
  '/katalog/:id/forelaeg/tilbage',
  '/bibliotek/satser/:name/egen',
  '/bibliotek/aendringer',
] as const

/** Enough for the longest of these forms. */
const most = 256 * 1024

export const warnOfPersonNumbers: MiddlewareHandler<Environment> = async (c, next) => {
  if (c.req.method !== 'POST' || c.var.site.person === null) return next()
  const form = await readForm(c.req.raw.clone(), most)
  const fields = [...(form ?? [])]
  const isSuspected = fields.some(([, text]) => findCpr(text).length > 0)
  if (!isSuspected || form?.has(seenField)) return next()
  return sendPage(c, <PersonNumberPage site={c.var.site} fields={fields} />, { status: 422, isPrivate: true })
}
