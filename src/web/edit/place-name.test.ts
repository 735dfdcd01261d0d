import { describe, expect, it } from 'vitest'
import { emptyRow, type ProposalForm, recordOf, rowKinds, textNames } from '../../core/proposal/form/form.ts'
import { placeName } from './place-name.ts'

const form: ProposalForm = {
  texts: recordOf(textNames, () => ''),
  rows: recordOf(rowKinds, kind => ['r1', 'r2'].map(id => emptyRow(kind, id))),
}

describe('a place of the form', () => {
  it.each([
    ['title', 'Titel', 'Title'],
    ['milestones.r1.text', 'Milepæl 1, Hvad er sket', 'Milestone 1, What has happened'],
    ['milestones.r2.text', 'Milepæl 2, Hvad er sket', 'Milestone 2, What has happened'],
    ['milestones.r2', 'Milepæl 2', 'Milestone 2'],
    ['followUp.r2.indicator', 'Måltal 2, Det måler vi', 'Measure 2, What we measure'],
    ['milestones.gone', 'Milepæle', 'Milestones'],
    ['milestones', 'Milepæle', 'Milestones'],
  ])('%s is called so that rows are told apart', (place, danish, english) => {
    expect([placeName(place, form, 'da'), placeName(place, form, 'en')]).toEqual([danish, english])
  })
})
