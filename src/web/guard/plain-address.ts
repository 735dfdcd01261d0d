/**
 * Refuses addresses that no page of ours leads to and no keyboard writes: with the character U+0000 in them, which
 * PostgreSQL takes in no text.
 */
import type { MiddlewareHandler } from 'hono'
import type { Environment } from '../environment.ts'
import { sendError } from '../respond.tsx'

export const plainAddressesOnly: MiddlewareHandler<Environment> = async (c, next) =>
  c.req.url.includes('%00') ? sendError(c, 'not-found') : next()
