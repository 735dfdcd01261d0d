/** What a request carries through the routes: the socket it came by, and the site in its reader's language. */
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Site } from './site.ts'

export type Environment = {
  readonly Bindings: Partial<HttpBindings>
  readonly Variables: { site: Site }
}

export type WebRequest = Context<Environment>
