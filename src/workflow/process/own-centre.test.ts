/** Where a new idea comes from is known of whoever belongs to one centre, or has proposed before. */
import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import type { Acting } from './acting.ts'
import { readIdea, saveIdea, sendIdea, startIdea } from './ideas.ts'

const leads = { change: 'Forskel', cost: 'Pris', gain: 'Gevinst', evidence: 'Grundlag' }
const collection = { title: 'Nye forslag', years: [2028, 2029, 2030, 2031] }

onEveryEngine('the centre of a new idea', fresh => {
  const pia = asPerson(1, 'pia', 'proposer')

  const atCentres = (...names: readonly string[]): Acting => {
    const acting = pia()
    const grants = names.map(name => ({ role: 'proposer', scope: { kind: 'centre', name } }) as const)
    return { ...acting, person: { id: acting.actor.id, grants } }
  }

  async function centreOfNew(acting: Acting): Promise<string | undefined> {
    const { store } = fresh()
    const id = (await startIdea(store, acting)) ?? ''
    return (await readIdea(store, id, acting))?.answers.centre
  }

  async function sendFrom(centre: string): Promise<void> {
    const { store } = fresh()
    const id = (await startIdea(store, pia())) ?? ''
    const answers = { title: 'Mentorer', idea: 'To mentorer.', targetGroup: 'Unge', centre }
    await saveIdea(store, { id, answers, shown: {} }, pia())
    const sent = await sendIdea(store, { id, leads, collection }, { chart: tinyChart }, pia())
    expect(sent.kind).toBe('sent')
  }

  test('is the one that the proposer’s roles are for', async () => {
    expect(await centreOfNew(atCentres('Jobcenter Nord', 'jobcenter nord'))).toBe('Jobcenter Nord')
  })

  test('is asked for where there is none, or more than one', async () => {
    expect(await centreOfNew(pia())).toBeUndefined()
    expect(await centreOfNew(atCentres('Jobcenter Nord', 'Jobcenter Syd'))).toBeUndefined()
  })

  test('is that of the last proposal of whoever has sent one', async () => {
    await sendFrom('Jobcenter Syd')
    expect(await centreOfNew(pia())).toBe('Jobcenter Syd')
    expect(await centreOfNew(atCentres('Jobcenter Nord', 'Jobcenter Øst'))).toBe('Jobcenter Syd')
  })
})
