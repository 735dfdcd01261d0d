/** The mails that the program sends: short, plain, with one link. */
import { inBoth } from './language.ts'

export type MailText = { readonly subject: string; readonly text: string }

type Kind = 'invitation' | 'reset'

export const mailTexts = inBoth<Readonly<Record<Kind, (link: string) => MailText>>>({
  da: {
    invitation: link => ({
      subject: 'Du er inviteret til Investeringskatalog',
      text: `Hej

Du er inviteret til Investeringskatalog. Åbn linket, skriv dit navn, og vælg en adgangskode:

${link}

Linket virker én gang og i 14 dage. Kender du ikke noget til det, så gør ingenting.
`,
    }),
    reset: link => ({
      subject: 'Ny adgangskode til Investeringskatalog',
      text: `Hej

Åbn linket for at vælge en ny adgangskode:

${link}

Linket virker én gang og i to timer. Har du ikke bedt om det, så gør ingenting; din adgangskode er den samme.
`,
    }),
  },
  en: {
    invitation: link => ({
      subject: 'You are invited to the Investment catalogue',
      text: `Hello

You are invited to the Investment catalogue. Open the link, write your name and choose a password:

${link}

The link works once, for 14 days. If you know nothing of this, do nothing.
`,
    }),
    reset: link => ({
      subject: 'New password for the Investment catalogue',
      text: `Hello

Open the link to choose a new password:

${link}

The link works once, for two hours. If you did not ask for it, do nothing; your password stays the same.
`,
    }),
  },
})
