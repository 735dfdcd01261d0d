import { describe, expect, it } from 'vitest'
import { fromKroner } from '../core/money.ts'
import { sayNotice } from './notices.ts'
import { sayVoid, sayVoidFacts } from './stamp.ts'

const figures = (before: number, after: number) => ({ before: fromKroner(before), after: fromKroner(after) })

describe('a void stamp', () => {
  it('says every reason, and what the proposal came to then and comes to now', () => {
    const reasons = [
      { why: 'text', number: 3 },
      { why: 'assumptions', number: 3 },
    ] as const
    expect(sayVoid(reasons, figures(-200_000, 100_000), 'da')).toBe(
      'Ugyldig, fordi tekst eller tabel er ændret i version 3 og antagelserne er ændret i version 3. Resultatet i alt var −200.000 kr. og er nu 100.000 kr.',
    )
    expect(sayVoid(reasons, figures(-200_000, 100_000), 'en')).toBe(
      'Void, because text or table was changed in version 3 and the assumptions were changed in version 3. The result in all was −200,000 kr. and is now 100,000 kr.',
    )
  })

  it('says so where the result is the same', () => {
    expect(sayVoid([{ why: 'text', number: 2 }], figures(-2_000_000, -2_000_000), 'da')).toMatch(
      /Resultatet i alt er stadig −2,0 mio\. kr\.$/,
    )
  })

  it('says to the krone what rounded figures would say alike', () => {
    const said = sayVoid([{ why: 'rates' }], figures(-2_000_000, -2_000_100), 'da')
    expect(said).toContain(
      'Beregningen gav −2.000.000 kr. i alt; med dagens satser og program giver den −2.000.100 kr.',
    )
  })

  it('is said alike from what the log noted, and of an older note nothing is made up', () => {
    const { before, after } = figures(-200_000, 100_000)
    expect(sayVoidFacts({ why: 'text assumptions', number: 3, before, after }, 'da')).toBe(
      sayVoid(
        [
          { why: 'text', number: 3 },
          { why: 'assumptions', number: 3 },
        ],
        { before, after },
        'da',
      ),
    )
    expect(sayVoidFacts({ why: 'taken-back' }, 'en')).toBe('Void, because the validation was taken back.')
    expect(sayVoidFacts({}, 'da')).toBeNull()
  })

  it('is told by mail with what changed', () => {
    const { before, after } = figures(-200_000, 100_000)
    const facts = { why: 'text', number: 3, before, after }
    const mail = { title: 'Mentorer', by: 'Eva', text: null, link: 'https://by.dk/forslag/1/vej', facts }
    expect(sayNotice('stamp-voided', 'da', mail)).toEqual({
      subject: 'Valideringen gælder ikke mere: Mentorer',
      text: `Hej

Valideringen af forslaget »Mentorer« gælder ikke mere. Tallene er igen foreløbige.

Ugyldig, fordi tekst eller tabel er ændret i version 3. Resultatet i alt var −200.000 kr. og er nu 100.000 kr.

Se forslagets vej:
https://by.dk/forslag/1/vej
`,
    })
  })
})
