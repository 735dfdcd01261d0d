/**
 * Every use case that writes asks the table of rules who may: read off the program's own text, so that a new one that
 * forgets fails here. Those that need not ask are named, each with what guards it instead.
 */
import { expect, test } from 'vitest'
import { writingUseCases } from '../../tests/use-cases.ts'

/** Asking: of a stored proposal, of what belongs to none, or of the table itself. */
const askers = new Set(['allow', 'refuseInGeneral', 'mayInGeneral', 'maySee', 'may'])

/** Who is told by mail is asked of the table too, and is no guard. */
const telling = 'people/write-notices.ts'

const guardedOtherwise: Readonly<Record<string, string>> = {
  attachCase: 'the program itself, for its examples; people save in the workbench',
  acceptInvitation: 'the secret of a link',
  becomeFirstAdministrator: 'the secret of a link, and nobody is here yet',
  resetPassword: 'the secret of a link',
  askForReset: 'anybody may ask; the answer goes to the address only',
  openFirstAdministratorLink: 'nobody is here yet; the link is printed to whoever starts the program',
  welcomeVouched: 'the organisation vouches for the person, with verified claims',
  changeAccount: "one's own name and language",
  changePassword: "one's own password, after the old one",
  endSessions: "one's own sessions",
  saveIdea: "one's own idea, found by its person",
  discardIdea: "one's own idea, found by its person",
  discardGuided: "one's own idea or draft, found by its person",
  undoReturned: "one's own draft, found by its person",
  discardDraft: "one's own draft, found by its person",
  saveDraft: "one's own draft, seen by nobody else; the revision it is based on must be known",
  noteVoidedToday: "the program itself tells what today's rates have voided already; it decides nothing",
  tellGone: "one's own presence",
  countAttempts: 'counts attempts to get in, before anybody is known',
  forgetAttempts: 'after somebody got in',
  sweepSignIns: 'the program itself, by the clock',
  noteSent: 'the program itself sends',
  noteNotSent: 'the program itself sends',
  eraseAgain: 'the program itself, at its start, by the list of who was erased',
  refreshRechecks: 'the program itself, at its start',
  showAgain: 'the program itself, at its start; makes nothing public that was not',
}

test('every use case that writes asks the table of rules, or says what guards it instead', () => {
  const silent = writingUseCases.filter(each => !each.calls(askers, telling)).map(({ name }) => name)
  expect(silent.sort()).toEqual(Object.keys(guardedOtherwise).sort())
})

test('the use cases are found, those of one line and those of many', () => {
  const names = writingUseCases.map(({ name }) => name)
  expect(names.length).toBeGreaterThan(40)
  expect(names).toEqual(
    expect.arrayContaining(['moveProposal', 'editProposal', 'erasePerson', 'endSessions']),
  )
})
