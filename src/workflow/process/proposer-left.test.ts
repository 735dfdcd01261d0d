/** A proposal is not sent back to somebody who has left: it would lie where nobody finds it. */
import { expect, test } from 'vitest'
import { tinyChart } from '../../../tests/database/chart.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import { addPerson } from '../../../tests/database/validated.ts'
import { changeGrants, deactivatePerson } from '../people/manage-person.ts'
import { saveIdea, sendIdea, startIdea } from './ideas.ts'
import { moveProposal } from './move-proposal.ts'

const leads = { change: 'Forskel', cost: 'Pris', gain: 'Gevinst', evidence: 'Grundlag' }
const collection = { title: 'Nye forslag', years: [2028, 2029, 2030, 2031] }
const answers = { title: 'Mentorer', idea: 'To mentorer.', targetGroup: 'Unge', centre: 'Jobcenter' }

onEveryEngine('a proposal of somebody who has left', fresh => {
  const pia = asPerson(1, 'pia', 'proposer')
  const eva = asPerson(2, 'eva', 'economist')
  const adam = asPerson(3, 'adam', 'administrator')

  const deactivate = () => deactivatePerson(fresh().store, 'pia', adam())
  const takeRoles = () => changeGrants(fresh().store, 'pia', [], adam())

  async function sent(): Promise<string> {
    const { store } = fresh()
    await addPerson(store, 'pia', 'proposer')
    const id = (await startIdea(store, pia())) ?? ''
    await saveIdea(store, { id, answers, shown: {} }, pia())
    const result = await sendIdea(store, { id, leads, collection }, { chart: tinyChart }, pia())
    return result.kind === 'sent' ? result.proposalId : ''
  }

  const sendBack = (proposalId: string) =>
    moveProposal(
      fresh().store,
      { proposalId, move: 'send-back', reason: 'Hvem er det for?' },
      { chart: tinyChart },
      eva(),
    )

  const leaving = { 'shut out': deactivate, 'without a role': takeRoles }

  test.each(Object.entries(leaving))('stays with the economists: %s', async (_, leave) => {
    const id = await sent()
    expect((await leave()).kind).toBe('done')
    const refusal = { why: 'condition', condition: 'proposer-known' }
    expect(await sendBack(id)).toEqual({ kind: 'refused', refusal })
  })

  test('goes back as long as they are here', async () => {
    expect(await sendBack(await sent())).toEqual({ kind: 'moved', to: 'draft' })
  })
})
