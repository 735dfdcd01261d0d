import { describe, expect, it } from 'vitest'
import { parseEmail } from './email.ts'
import { passwordProblem } from './password.ts'

describe('an e-mail address', () => {
  it('is one and the same however it is typed', () => {
    expect(parseEmail('  Anna.Berg@Kommune.DK ')).toBe('anna.berg@kommune.dk')
  })

  it.each([
    '',
    'anna',
    'anna@',
    '@kommune.dk',
    'anna@kommune',
    'a b@kommune.dk',
    'a@b@c.dk',
    'anna@kommune..dk',
  ])('is not »%s«', text => expect(parseEmail(text)).toBeNull())

  it('cannot carry a second recipient or a header', () => {
    for (const text of ['a@b.dk,c@d.dk', 'a@b.dk\r\nBcc: c@d.dk', '<a@b.dk>', 'a@b.dk;c@d.dk'])
      expect(parseEmail(text)).toBeNull()
  })
})

describe('a password', () => {
  it.each([
    ['kort', 'too-short'],
    ['x'.repeat(129), 'too-long'],
    ['aaaaaaaaaaaaaaaa', 'too-simple'],
    ['123456789012', 'too-simple'],
    ['Adgangskode1234', 'too-simple'],
    ['Sommer2026!!', null],
    ['Velkommen123!', 'too-simple'],
    ['abcdefghijkl', 'too-simple'],
    ['annabergkommune1', 'about-you'],
    ['tre blå heste i haven', null],
    ['kaffe-regn-cykel-9', null],
  ] as const)('»%s« is %s', (password, problem) => {
    expect(passwordProblem(password, ['Anna Berg', 'anna@kommune.dk'])).toBe(problem)
  })
})
