/** Says in JSON whether the program can answer: it reads the store once. */
import { Hono } from 'hono'
import { listCatalogues } from '../../workflow/catalogues/list-catalogues.ts'
import type { WebContext } from '../context.ts'
import type { Environment } from '../environment.ts'

export function healthRoutes(context: WebContext) {
  return new Hono<Environment>().get('/sundhed', async request => {
    request.header('cache-control', 'no-store')
    try {
      await listCatalogues(context.store)
      return request.json({ status: 'ok' })
    } catch (error) {
      context.onError?.(error)
      return request.json({ status: 'failing' }, 503)
    }
  })
}
