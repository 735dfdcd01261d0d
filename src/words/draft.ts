/** What a form says of the draft it keeps while somebody types. Quiet where all is well, plain where it is not. */
import { formatClock } from './date.ts'
import { inBoth } from './language.ts'

type DraftWords = {
  readonly saving: string
  /** `at`: when, in UTC. */
  readonly saved: (at: string) => string
  readonly savedAgain: string
  /** Why it is not saved, where what was typed is, and what to do. */
  readonly troubles: Readonly<Record<'unreachable' | 'signed-out' | 'refused', string>>
  readonly signIn: string
  readonly notSaved: string
  readonly found: string
  /** Typed here, never sent, and the form is another page. */
  readonly unsent: string
  readonly openUnsent: string
  readonly elsewhere: {
    readonly heading: string
    readonly fields: string
    readonly form: string
    readonly empty: string
    readonly keepMine: string
    readonly takeTheirs: string
  }
}

export const draftWords = inBoth<DraftWords>({
  da: {
    saving: 'Gemmer …',
    saved: at => `Gemt ${formatClock(at, 'da')}`,
    savedAgain: 'Nu er det gemt igen.',
    troubles: {
      unreachable:
        'Ikke gemt endnu: Vi kan ikke få forbindelse. Bliv på siden. Det, du skriver, ligger på denne maskine, og vi prøver igen af os selv.',
      'signed-out':
        'Ikke gemt endnu: Du er ikke logget ind længere. Bliv på siden, og log ind i et nyt vindue. Så gemmer vi det, du har skrevet.',
      refused:
        'Ikke gemt endnu: Det kunne ikke gemmes, som det står. Tryk på en af knapperne nederst for at se hvorfor.',
    },
    signIn: 'Log ind i et nyt vindue',
    notSaved: 'Ikke gemt endnu',
    found: 'Vi fandt noget, du skrev her på maskinen, og som ikke var gemt. Det står i felterne nu.',
    unsent: 'Noget, du skrev her på maskinen, er ikke gemt endnu og står ikke nedenfor.',
    openUnsent: 'Åbn svaret, så gemmer vi det.',
    elsewhere: {
      heading: 'Du har også skrevet et andet sted',
      fields: 'På en anden enhed, eller i et andet vindue, står der:',
      form: 'Kladden er også ændret på en anden enhed eller i et andet vindue.',
      empty: '(ingenting)',
      keepMine: 'Behold det, der står her',
      takeTheirs: 'Brug det fra det andet sted',
    },
  },
  en: {
    saving: 'Saving …',
    saved: at => `Saved at ${formatClock(at, 'en')}`,
    savedAgain: 'It is saved again.',
    troubles: {
      unreachable:
        'Not saved yet: we cannot connect. Stay on the page. What you write is on this machine, and we try again by ourselves.',
      'signed-out':
        'Not saved yet: you are not signed in any more. Stay on the page and sign in in a new window. Then we save what you have written.',
      refused:
        'Not saved yet: it could not be saved as it stands. Press one of the buttons below to see why.',
    },
    signIn: 'Sign in in a new window',
    notSaved: 'Not saved yet',
    found: 'We found something you wrote on this machine that was not saved. It stands in the fields now.',
    unsent: 'Something you wrote on this machine is not saved yet and does not stand below.',
    openUnsent: 'Open the answer, and we save it.',
    elsewhere: {
      heading: 'You have also written elsewhere',
      fields: 'On another device, or in another window, it says:',
      form: 'The draft was also changed on another device or in another window.',
      empty: '(nothing)',
      keepMine: 'Keep what stands here',
      takeTheirs: 'Use what stands elsewhere',
    },
  },
})
