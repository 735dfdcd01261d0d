import { describe, expect, it } from 'vitest'
import { createSourceLines, takeApart } from './source-lines.ts'

describe('a line of the source', () => {
  it('stands apart at the cell that is meant', () => {
    expect(takeApart('Fastholdelse\t250\t-438\t-1.913', 4)).toEqual({
      before: 'Fastholdelse\t250\t-438\t',
      cell: '-1.913',
      after: '',
    })
  })

  it('is shown whole where no cell is meant or there are none', () => {
    expect(takeApart('I alt', null)).toEqual({ before: 'I alt', cell: '', after: '' })
    expect(takeApart('a;b;c', 2)).toEqual({ before: 'a;b;c', cell: '', after: '' })
    expect(takeApart('a\tb', 9)).toEqual({ before: 'a\tb', cell: '', after: '' })
  })

  it('is cut where it is longer than anybody reads', () => {
    expect(takeApart('x'.repeat(100_000), null).before).toHaveLength(401)
    expect(takeApart(`${'x'.repeat(9_000)}\t1`, 2)).toMatchObject({ cell: '1' })
  })

  it('is found by its number', () => {
    const sourceLines = createSourceLines(new Map([[2, 'Løn\t1.300']]))
    expect(sourceLines({ at: 'line', line: 2, cell: 2 })).toEqual({
      before: 'Løn\t',
      cell: '1.300',
      after: '',
    })
    expect(sourceLines({ at: 'line', line: 7, cell: null })).toBeNull()
  })
})
