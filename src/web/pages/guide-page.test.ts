import { expect, it } from 'vitest'
import { type Role, roles } from '../../core/person/person.ts'
import { may } from '../../core/process/may.ts'
import { languages } from '../../words/language.ts'
import { rowsFor } from './guide-page.tsx'

it('the guide tells each role what the table lets it do, in both languages, and nothing else', () => {
  for (const language of languages)
    for (const role of roles) expect(rowsFor(role, language).length).toBeGreaterThan(0)
  const approving = (role: Role) => rowsFor(role, 'da').some(row => row.action === 'Validere forslaget')
  expect(roles.filter(approving)).toEqual(['validator'])
  const subject = {
    state: 'being-validated',
    belonging: { centre: null, committee: null },
    proposer: null,
    assigned: 'vera',
    authors: [],
  } as const
  for (const role of roles) {
    const person = { id: 'vera', grants: [{ role, scope: { kind: 'everywhere' } }] } as const
    const verdict = may('approve', person, subject, new Set())
    const isRefusedForRole = verdict.kind === 'no' && verdict.refusal.why === 'role'
    expect(isRefusedForRole).toBe(!approving(role))
  }
})

it('the guide says what must be done first and what follows', () => {
  const row = rowsFor('validator', 'da').find(each => each.action === 'Validere forslaget')
  expect(row).toMatchObject({
    when: 'under validering, hvis du har det nu, hvis du ikke har haft en hånd med i tallene',
    after: 'valideret',
  })
  expect(row?.first).toEqual([
    'en færdig tjekliste',
    'at den uafhængige efterregning giver de samme tal',
    'at alle spørgsmål er besvaret',
  ])
})
