/** What the command `user` says. */
import { inBoth } from './language.ts'

export const userWords = inBoth({
  da: {
    help: `Brug
  npm run -s cli -- user list                         hvem der kan logge ind
  npm run -s cli -- user invite E-MAIL ROLLE…         inviter en bruger
  npm run -s cli -- user reset E-MAIL                 et link til en ny adgangskode
  npm run -s cli -- user first-admin                  et link til den første administrator

Roller: proposer, economist, validator, manager, reader, administrator`,
    nobody: 'Der er endnu ingen brugere.',
    unknownRole: (name: string) =>
      `»${name}« er ingen rolle. Vælg proposer, economist, validator, manager, reader eller administrator.`,
    invited: (link: string) => `Inviteret. Linket virker én gang og i 14 dage:\n  ${link}`,
    notInvited: {
      'bad-email': 'Skriv en e-mail, for eksempel navn@kommune.dk.',
      'no-roles': 'Skriv mindst én rolle efter e-mailen.',
      known: 'Der er allerede en bruger med den e-mail.',
    },
    reset: (link: string) => `Linket virker én gang og i to timer:\n  ${link}`,
    noSuchPerson: (email: string) => `Der er ingen aktiv bruger med e-mailen »${email}«. Se user list.`,
    hasAdministrator: 'Der er allerede en administrator. Brug user reset, hvis adgangskoden er glemt.',
    first: (link: string) =>
      `Åbn linket for at blive den første administrator (virker én gang, i et døgn):\n  ${link}`,
  },
  en: {
    help: `Usage
  npm run -s cli -- user list                         who can sign in
  npm run -s cli -- user invite E-MAIL ROLE…          invite a user
  npm run -s cli -- user reset E-MAIL                 a link to a new password
  npm run -s cli -- user first-admin                  a link to the first administrator

Roles: proposer, economist, validator, manager, reader, administrator`,
    nobody: 'There are no users yet.',
    unknownRole: (name: string) =>
      `“${name}” is no role. Choose proposer, economist, validator, manager, reader or administrator.`,
    invited: (link: string) => `Invited. The link works once, for 14 days:\n  ${link}`,
    notInvited: {
      'bad-email': 'Write an e-mail, for example name@kommune.dk.',
      'no-roles': 'Write at least one role behind the e-mail.',
      known: 'There is a user with that e-mail already.',
    },
    reset: (link: string) => `The link works once, for two hours:\n  ${link}`,
    noSuchPerson: (email: string) => `There is no active user with the e-mail “${email}”. See user list.`,
    hasAdministrator: 'There is an administrator already. Use user reset if the password is forgotten.',
    first: (link: string) =>
      `Open the link to become the first administrator (works once, for a day):\n  ${link}`,
  },
})
