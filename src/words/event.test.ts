import { expect, it } from 'vitest'
import { proposalRules } from '../core/process/rules.ts'
import { sayEvent } from './event.ts'
import { stateNames } from './process.ts'

const ends = [...new Set(proposalRules['send-back'].flatMap(({ to }) => to ?? []))]

it.each(ends)('says who has what was sent back, where it went to »%s«, and no name of a state', to => {
  for (const language of ['da', 'en'] as const) {
    const said = sayEvent('proposal-moved', { move: 'send-back', to }, language)
    expect(said).not.toBe(sayEvent('proposal-moved', { move: 'send-back' }, language))
    expect(said).not.toContain(`: ${stateNames[language][to]}`)
  }
})

it('says of a validated proposal that is sent back what that means', () => {
  const facts = { move: 'send-back', from: 'validated', to: 'calculated' }
  expect(sayEvent('proposal-moved', facts, 'da')).toBe(
    'Valideringen blev taget tilbage. Tallene er igen foreløbige',
  )
})
