import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { IslandData } from './island-data.tsx'

it('hands over any text exactly, and none of it can end the block or begin another', () => {
  const hostile = { a: '</script><script>alert(1)</script>', b: '<!-- <script> \u2028 & ]]>', c: 'blåbær' }
  const html = renderToString(<IslandData id="data" data={hostile} />)
  const inside = /^<script type="application\/json" id="data">([^<>&]*)<\/script>$/.exec(html)?.[1]
  expect(JSON.parse(inside ?? '')).toEqual(hostile)
})
