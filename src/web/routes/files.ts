/** Stylesheet, fonts and icons under addresses that never change, so browsers keep them for ever. */
import { Hono } from 'hono'
import { chooseEncoding } from '../assets/asset.ts'
import type { Assets } from '../assets/assets.ts'
import type { Environment } from '../environment.ts'
import { scriptPolicy } from '../guard/headers.ts'
import { sendError } from '../respond.tsx'

export function fileRoutes(assets: Assets) {
  return new Hono<Environment>().get('/filer/*', async context => {
    const asset = assets.find(context.req.path)
    if (!asset) return sendError(context, 'not-found')
    const encoding = chooseEncoding(context.req.header('accept-encoding'), asset.encodings)
    const headers = new Headers({
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    })
    if (asset.type.startsWith('text/javascript')) headers.set('content-security-policy', scriptPolicy)
    if (encoding !== 'identity') headers.set('content-encoding', encoding)
    return new Response(await asset.encoded(encoding), { headers })
  })
}
