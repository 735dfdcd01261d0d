/** The administrator's pages: who is here, inviting, roles, access, the outbox. */
import type { Role } from '../../core/person/person.ts'
import { countOf } from '../count.ts'
import { inBoth } from '../language.ts'

type PeopleWords = {
  readonly [name in Plain]: string
} & {
  readonly count: (count: number) => string
  /** In how many browsers somebody is signed in. */
  readonly signedInAt: (browsers: number) => string
  readonly roleHints: Readonly<Record<Role, string>>
  readonly row: (number: number) => string
  readonly notices: Readonly<Record<Notice, string>>
  readonly problems: Readonly<Record<Problem, string>>
  /** A mail that tells of a proposal's way. */
  readonly notice: string
  readonly mailKinds: Readonly<Record<'invitation' | 'reset', string>>
  readonly sent: (when: string) => string
  readonly failed: (attempts: number, problem: string) => string
}

type Plain =
  | 'title'
  | 'lead'
  | 'name'
  | 'email'
  | 'roles'
  | 'status'
  | 'since'
  | 'sessions'
  | 'nobodyYet'
  | 'invite'
  | 'inviteLead'
  | 'language'
  | 'danish'
  | 'english'
  | 'sendInvitation'
  | 'everywhere'
  | 'everywhereHint'
  | 'onlyAdministrator'
  | 'moreRoles'
  | 'scoped'
  | 'scopedHint'
  | 'scopedRole'
  | 'scopedKind'
  | 'scopedName'
  | 'none'
  | 'provided'
  | 'saveRoles'
  | 'access'
  | 'resend'
  | 'resendHint'
  | 'reset'
  | 'resetHint'
  | 'deactivate'
  | 'deactivateHint'
  | 'reactivate'
  | 'reactivateHint'
  | 'erase'
  | 'eraseHint'
  | 'eraseConfirm'
  | 'outbox'
  | 'outboxLead'
  | 'outboxSends'
  | 'outboxEmpty'
  | 'written'
  | 'to'
  | 'what'
  | 'how'
  | 'waiting'
  | 'linkGone'
  | 'link'

export type Notice = 'invited' | 'sent' | 'reset' | 'saved' | 'deactivated' | 'reactivated' | 'erased'
export type Problem =
  | 'bad-email'
  | 'no-roles'
  | 'known'
  | 'last-administrator'
  | 'not-confirmed'
  | 'name-missing'
  | 'not-now'

export const peopleWords = inBoth<PeopleWords>({
  da: {
    title: 'Brugere',
    lead: 'Dem, der kan logge ind, og hvad de må.',
    count: count => `${count} ${count === 1 ? 'bruger' : 'brugere'}`,
    name: 'Navn',
    email: 'E-mail',
    roles: 'Roller',
    status: 'Status',
    since: 'Siden',
    sessions: 'Logget ind',
    signedInAt: n => countOf(n, 'sted', 'steder', 'da'),
    nobodyYet: 'Har ikke skrevet sit navn endnu',
    invite: 'Inviter en bruger',
    inviteLead: 'Personen får en mail med et link, der virker i 14 dage, og vælger selv navn og adgangskode.',
    language: 'Sprog i mailen',
    danish: 'Dansk',
    english: 'English',
    sendInvitation: 'Send invitation',
    everywhere: 'Roller i hele kommunen',
    everywhereHint: 'Vælg en eller flere.',
    onlyAdministrator: 'Du er administrator og kan endnu hverken stille forslag eller beregne.',
    moreRoles: 'Giv dig selv flere roller',
    roleHints: {
      proposer: 'stiller forslag',
      economist: 'beregner forslag og indlæser dokumenter',
      validator: 'validerer det, andre har beregnet',
      manager: 'udgiver kataloger og trækker forslag tilbage',
      reader: 'ser også det, der ikke er udgivet',
      administrator: 'passer brugere og programmet',
    },
    scoped: 'Roller for ét center eller udvalg',
    scopedHint: 'Kun hvis rollen ikke gælder hele kommunen. Skriv navnet, som det står på forslagene.',
    scopedRole: 'Rolle',
    scopedKind: 'Gælder ét',
    scopedName: 'Navn på centret eller udvalget',
    row: number => `Linje ${number}`,
    none: 'Ingen',
    provided: 'Fra organisationens konto. De følger den og rettes ikke her.',
    saveRoles: 'Gem roller',
    access: 'Adgang',
    resend: 'Send invitationen igen',
    resendHint: 'Det gamle link holder op med at virke.',
    reset: 'Send link til ny adgangskode',
    resetHint: 'Linket virker i to timer.',
    deactivate: 'Fjern adgang',
    deactivateHint: 'Personen logges ud med det samme. Det kan laves om.',
    reactivate: 'Giv adgang igen',
    reactivateHint: 'Med de roller, personen havde.',
    erase: 'Slet personen',
    eraseHint:
      'Navn, e-mail, roller og kladder forsvinder, også når en sikkerhedskopi lægges ind. Det, personen har gjort, bliver stående ved »slettet person«. Det kan ikke laves om.',
    eraseConfirm: 'Ja, slet personens oplysninger for altid',
    outbox: 'Udbakke',
    outboxLead:
      'Programmet kan ikke selv sende mails endnu. Giv linkene videre på en sikker måde, for eksempel i en mail fra din egen postkasse.',
    outboxSends: 'Mails sendes af sig selv. Her ses, hvordan det går.',
    outboxEmpty: 'Der er ikke skrevet nogen mails.',
    written: 'Skrevet',
    to: 'Til',
    what: 'Om',
    how: 'Status',
    notice: 'besked om et forslag',
    mailKinds: { invitation: 'invitation', reset: 'ny adgangskode' },
    sent: when => `sendt ${when}`,
    waiting: 'venter',
    failed: (attempts, problem) => `ikke sendt efter ${attempts} forsøg: ${problem}`,
    linkGone: 'linket er brugt eller erstattet',
    link: 'Link',
    notices: {
      invited: 'Invitationen er skrevet og ligger i udbakken.',
      sent: 'En ny invitation er skrevet og ligger i udbakken.',
      reset: 'Mailen med linket er skrevet og ligger i udbakken.',
      saved: 'Rollerne er gemt og gælder nu.',
      deactivated: 'Personen har ikke adgang mere.',
      reactivated: 'Personen har adgang igen.',
      erased: 'Personens oplysninger er slettet.',
    },
    problems: {
      'bad-email': 'Skriv en e-mail, for eksempel navn@kommune.dk.',
      'no-roles': 'Vælg mindst én rolle.',
      known: 'Der er allerede en bruger med den e-mail.',
      'last-administrator': 'Det er den sidste administrator. Giv en anden rollen først.',
      'not-confirmed': 'Sæt hak ved, at oplysningerne skal slettes for altid.',
      'name-missing': 'Skriv navnet på centret eller udvalget, eller vælg »Ingen« som rolle.',
      'not-now': 'Det kan ikke lade sig gøre, som personen står nu. Se status.',
    },
  },
  en: {
    title: 'Users',
    lead: 'Those who can sign in, and what they may.',
    count: count => `${count} ${count === 1 ? 'user' : 'users'}`,
    name: 'Name',
    email: 'E-mail',
    roles: 'Roles',
    status: 'Status',
    since: 'Since',
    sessions: 'Signed in',
    signedInAt: n => `in ${countOf(n, 'place', 'places', 'en')}`,
    nobodyYet: 'Has not written a name yet',
    invite: 'Invite a user',
    inviteLead: 'The person gets a mail with a link that works for 14 days, and chooses name and password.',
    language: 'Language of the mail',
    danish: 'Dansk',
    english: 'English',
    sendInvitation: 'Send the invitation',
    everywhere: 'Roles in the whole municipality',
    everywhereHint: 'Choose one or more.',
    onlyAdministrator: 'You are administrator and can neither propose nor calculate yet.',
    moreRoles: 'Give yourself more roles',
    roleHints: {
      proposer: 'makes proposals',
      economist: 'calculates proposals and imports documents',
      validator: 'validates what others calculated',
      manager: 'publishes catalogues and withdraws proposals',
      reader: 'also sees what is not published',
      administrator: 'looks after users and the program',
    },
    scoped: 'Roles for one centre or committee',
    scopedHint:
      'Only where the role is not for the whole municipality. Write the name as it stands on the proposals.',
    scopedRole: 'Role',
    scopedKind: 'For one',
    scopedName: 'Name of the centre or committee',
    row: number => `Line ${number}`,
    none: 'None',
    provided: 'From the organisation’s account. They follow it and are not changed here.',
    saveRoles: 'Save the roles',
    access: 'Access',
    resend: 'Send the invitation again',
    resendHint: 'The old link stops working.',
    reset: 'Send a link to a new password',
    resetHint: 'The link works for two hours.',
    deactivate: 'Take access away',
    deactivateHint: 'The person is signed out at once. It can be undone.',
    reactivate: 'Give access again',
    reactivateHint: 'With the roles that the person had.',
    erase: 'Erase the person',
    eraseHint:
      'Name, e-mail, roles and drafts go, also when a backup is put back. What the person did stays by “erased person”. It cannot be undone.',
    eraseConfirm: 'Yes, erase what is known of the person for ever',
    outbox: 'Outbox',
    outboxLead:
      'The program cannot send mails by itself yet. Pass the links on safely, for example in a mail from your own mailbox.',
    outboxSends: 'Mails are sent by themselves. Here is how it goes.',
    outboxEmpty: 'No mails have been written.',
    written: 'Written',
    to: 'To',
    what: 'About',
    how: 'Status',
    notice: 'notice about a proposal',
    mailKinds: { invitation: 'invitation', reset: 'new password' },
    sent: when => `sent ${when}`,
    waiting: 'waiting',
    failed: (attempts, problem) => `not sent after ${attempts} attempts: ${problem}`,
    linkGone: 'the link was used or replaced',
    link: 'Link',
    notices: {
      invited: 'The invitation is written and lies in the outbox.',
      sent: 'A new invitation is written and lies in the outbox.',
      reset: 'The mail with the link is written and lies in the outbox.',
      saved: 'The roles are saved and hold now.',
      deactivated: 'The person has no access any more.',
      reactivated: 'The person has access again.',
      erased: 'What was known of the person is erased.',
    },
    problems: {
      'bad-email': 'Write an e-mail, for example name@kommune.dk.',
      'no-roles': 'Choose at least one role.',
      known: 'There is a user with that e-mail already.',
      'last-administrator': 'This is the last administrator. Give somebody else the role first.',
      'not-confirmed': 'Tick that what is known shall be erased for ever.',
      'name-missing': 'Write the name of the centre or committee, or choose “None” as role.',
      'not-now': 'That cannot be done as the person stands now. See the status.',
    },
  },
})
