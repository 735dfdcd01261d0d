import { describe, expect, it } from 'vitest'
import { type Checklist, checkItems, findUnchecked, isDone } from './checklist.ts'

const done: Checklist = Object.fromEntries(checkItems.map(item => [item, { answer: 'yes', remark: '' }]))

describe('a checklist', () => {
  it('is done when every question is answered', () => {
    expect(isDone({})).toBe(false)
    expect(findUnchecked({})).toHaveLength(checkItems.length)
    expect(isDone(done)).toBe(true)
  })

  it('wants a remark in words', () => {
    const unsaid = { ...done, deadweight: { answer: 'remark', remark: ' ' } } as const
    expect(findUnchecked(unsaid)).toEqual([{ item: 'deadweight', why: 'remark-missing' }])
  })

  it('lets nobody call irrelevant what concerns every proposal', () => {
    const waved = { ...done, sources: { answer: 'not-relevant', remark: '' } } as const
    expect(findUnchecked(waved)).toEqual([{ item: 'sources', why: 'unanswered' }])
    expect(isDone({ ...done, 'training-pay': { answer: 'not-relevant', remark: '' } })).toBe(true)
  })
})
