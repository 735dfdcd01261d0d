/**
 * Whoever a validated proposal concerns hears that its stamp is void, whichever of the four has changed: a text, an
 * assumption, a rate or the way of calculating. By mail and on the page of each: who proposed it, who calculated it and
 * who signed it; never who made the change.
 */
import { expect, test } from 'vitest'
import { surroundings } from '../../../tests/database/cases.ts'
import { onEveryEngine } from '../../../tests/database/on-every-engine.ts'
import { asPerson } from '../../../tests/database/people.ts'
import {
  addPerson,
  assume,
  headOf,
  people,
  sendDue,
  stampWithAnotherProgram,
  validate,
} from '../../../tests/database/validated.ts'
import { sayVoidFacts } from '../../words/stamp.ts'
import { editProposal } from '../proposals/edit-proposal.ts'
import { changeOwnValue } from '../rates/own-values.ts'
import type { Store } from '../who.ts'
import { saveIdea, sendIdea, startIdea } from './ideas.ts'
import { viewMine } from './view-mine.ts'
import { viewProcess } from './view-process.ts'
import { noteVoidedToday } from './void-stamp.ts'

const basis = surroundings(1000)
const leads = { change: 'Forskel', cost: 'Koster', gain: 'Giver', evidence: 'Virker' }
const collection = { title: 'Nye forslag', years: [2019, 2020] }
const pia = asPerson(21, 'pia', 'proposer')
const mette = asPerson(25, 'mette', 'economist')
const { eva, vera } = people
const concerned = [pia, eva, vera]

/** What Mette does to it. */
const changes: Readonly<Record<string, (store: Store, id: string) => Promise<void>>> = {
  text: async (store, id) => {
    const { head, content } = await headOf(store, id)
    const title = { text: 'Flere i arbejde', place: null }
    const revising = {
      proposalId: id,
      expectedRevision: head.id,
      content: { ...content, title },
      reason: 'Titlen var forkert',
    }
    expect(await editProposal(store, revising, basis, mette())).toMatchObject({ kind: 'revised' })
  },
  assumptions: (store, id) => assume(store, id, 3, { basis, by: mette() }),
  rates: async store => {
    const value = { parameter: 'ydelse', from: '2019-01-01', until: null, value: 1200, source: 'Regnskab' }
    const act = { wish: { act: 'enter', value }, seen: null, reason: null } as const
    const laid = { shipped: basis.parameters, chart: basis.chart }
    expect(await changeOwnValue(store, act, laid, mette())).toMatchObject({ kind: 'done' })
  },
  formula: async (store, id) => {
    await stampWithAnotherProgram(store, id)
    expect(await noteVoidedToday(store, basis, mette())).toBe(1)
  },
}

onEveryEngine('a stamp that is void', fresh => {
  async function validated() {
    const { store } = fresh()
    await addPerson(store, 'pia', 'proposer')
    await addPerson(store, 'eva', 'economist')
    await addPerson(store, 'vera', 'validator', 'en')
    await addPerson(store, 'mette', 'economist')
    const idea = (await startIdea(store, pia())) ?? ''
    const answers = { title: 'Flere i job', idea: 'To mentorer', targetGroup: 'Unge', centre: 'Center' }
    await saveIdea(store, { id: idea, answers, shown: {} }, pia())
    const sent = await sendIdea(store, { id: idea, leads, collection }, basis, pia())
    if (sent.kind !== 'sent') throw new Error(`not sent: ${sent.kind}`)
    await validate(store, sent.proposalId, basis)
    await sendDue(store)
    return { store, id: sent.proposalId }
  }

  test.each(Object.entries(changes))(
    'by other %s is told to its proposer, economist and validator',
    async (why, change) => {
      const { store, id } = await validated()
      await change(store, id)
      expect(await sendDue(store)).toEqual([
        'stamp-voided eva@by.dk',
        'stamp-voided pia@by.dk',
        'stamp-voided vera@by.dk',
      ])
      for (const who of concerned) {
        const { person } = who()
        const mine = await viewMine(store, person ?? { id: '', grants: [] }, basis)
        expect([person?.id, mine.happened[0]]).toMatchObject([
          person?.id,
          { kind: 'stamp-voided', proposalId: id },
        ])
      }
      const story = (await viewProcess(store, id, null, basis))?.story ?? []
      const told = story.find(each => each.kind === 'stamp-voided')
      expect(told).toMatchObject({ actor: 'mette', facts: { why } })
      expect(sayVoidFacts(told?.facts ?? {}, 'da')).not.toBe(sayVoidFacts({}, 'da'))
    },
  )
})
