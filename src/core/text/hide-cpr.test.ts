import { expect, it } from 'vitest'
import { hideCpr } from './hide-cpr.ts'

it('hides every digit of what looks like a CPR number, and nothing else', () => {
  expect(hideCpr('Sag 070761-4285 og 0707614285 fra 2019, konto 5.57.73')).toBe(
    'Sag xxxxxx-xxxx og xxxxxxxxxx fra 2019, konto 5.57.73',
  )
  expect(hideCpr('Flere i job')).toBe('Flere i job')
})
