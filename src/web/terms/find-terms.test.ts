import { describe, expect, it } from 'vitest'
import { termKeys, terms } from '../../words/terms.ts'
import { findTerms } from './find-terms.ts'

const keysIn = (html: string, language: 'da' | 'en' = 'da') => findTerms(html, language).map(({ key }) => key)

describe('the terms of a page', () => {
  it('are found however they are written, in either language', () => {
    for (const language of ['da', 'en'] as const)
      for (const key of termKeys)
        for (const written of terms[language][key].written.split(', ')) {
          expect(keysIn(`<p>om ${written.toUpperCase()}, ja</p>`, language), written).toContain(key)
          expect(keysIn(`<p>x${written}y</p>`, language), written).not.toContain(key)
        }
  })

  it('are not found in what nobody reads, nor where the words mean something else', () => {
    expect(keysIn('<p title="dødvægt > frafald" data-x=\'sats\'>ingen</p>')).toEqual([])
    expect(keysIn('<script type="application/json">"dødvægt"</script><textarea>sats</textarea>')).toEqual([])
    expect(keysIn('<p>Log ind med organisationens konto</p>')).toEqual([])
    expect(keysIn('<p>taken into account, and the account</p>', 'en')).toEqual(['account'])
  })

  it('have a first place in running text, never in a heading, a link or a label', () => {
    const html =
      '<h2>Dødvægt</h2><p><a href="#">dødvægt</a> og <strong>dødvægt</strong></p><label>Sats</label>'
    const [deadweight, rate] = findTerms(html, 'da')
    expect(deadweight?.first && html.slice(deadweight.first.start - 8, deadweight.first.end)).toBe(
      '<strong>dødvægt',
    )
    expect(rate).toEqual({ key: 'rate', first: null })
  })

  it('never lead from what only eyes see, which no key can reach', () => {
    const html = '<td><span aria-hidden="true">Sats <span>a</span> sats</span> og sats</td>'
    const [rate] = findTerms(html, 'da')
    expect(rate?.first?.start).toBe(html.lastIndexOf('sats'))
  })

  it('of several words may be broken over lines, and go before those they hold', () => {
    expect(keysIn('<td>varig\n      virkning</td>')).toEqual(['lastingEffect'])
    expect(keysIn('<p>service expenditure and lasting</p>', 'en')).toEqual(['serviceExpenditure'])
    const html = '<p>et egen  værdi her</p>'
    const [own] = findTerms(html, 'da')
    expect(own?.first && html.slice(own.first.start, own.first.end)).toBe('egen  værdi')
  })
})
