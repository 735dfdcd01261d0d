import { expect, test } from 'vitest'
import { createFinding } from '../core/check/finding.ts'
import { fromKroner } from '../core/money.ts'
import { sayFinding } from './finding.ts'

test.each([
  [1.68, 'ved 1,68 årsværk'],
  [2.5, 'ved 2,5 årsværk'],
  [3, 'ved 3 årsværk'],
])('says %d posts as they were divided by', (posts, said) => {
  const data = { posts, pay: fromKroner(300_000), median: fromKroner(450_000) }
  const finding = createFinding('pay-per-post-differs', { proposal: '1', place: null, data })
  expect(sayFinding(finding, 'da').message).toContain(said)
})
