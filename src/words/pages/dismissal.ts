/** Words of setting a finding aside, and of findings that somebody has set aside. */
import { inBoth } from '../language.ts'

type DismissalWords = {
  readonly dismiss: string
  readonly takeBack: string
  readonly title: string
  readonly takeBackTitle: string
  readonly lead: string
  readonly dismissedHeading: string
  readonly dismissed: string
  readonly by: (actor: string, moment: string) => string
  readonly erased: string
  readonly reason: string
  readonly reasonHint: string
  readonly save: string
  readonly cancel: string
  readonly takeBackText: string
  readonly problemHeading: string
  readonly problems: {
    readonly 'reason-missing': string
    readonly 'reason-too-long': (most: string) => string
  }
  readonly notDismissible: string
}

export const dismissalWords = inBoth<DismissalWords>({
  da: {
    dismiss: 'Afvis med en begrundelse',
    takeBack: 'Tag afvisningen tilbage',
    title: 'Afvis en bemærkning',
    takeBackTitle: 'En afvist bemærkning',
    lead: 'Bemærkningen er et spørgsmål, og du kan svare på den. Dit svar bliver stående ved forslaget med navn og dato. Ændrer tallene sig, spørger programmet igen.',
    dismissedHeading: 'Afviste bemærkninger',
    dismissed: 'Afvist',
    by: (actor, moment) => `af ${actor}, ${moment}`,
    erased: 'Begrundelsen er slettet.',
    reason: 'Begrundelse',
    reasonHint: 'For eksempel: »Borgerne i de to forslag er ikke de samme; målgrupperne er delt ved 30 år.«',
    save: 'Afvis bemærkningen',
    cancel: 'Tilbage til forslaget',
    takeBackText:
      'Tager du afvisningen tilbage, tæller bemærkningen igen med som åben. Afvisningen og dens tilbagetagelse bliver i forslagets historik.',
    problemHeading: 'Bemærkningen er ikke afvist endnu',
    problems: {
      'reason-missing': 'Skriv, hvorfor bemærkningen ikke gælder her.',
      'reason-too-long': most => `Begrundelsen er for lang. Skriv højst ${most} tegn.`,
    },
    notDismissible:
      'Denne bemærkning kan ikke afvises, fordi dokumentet selv må rettes. Ret det, og indlæs det igen.',
  },
  en: {
    dismiss: 'Dismiss with a reason',
    takeBack: 'Take the dismissal back',
    title: 'Dismiss a finding',
    takeBackTitle: 'A dismissed finding',
    lead: 'The finding is a question, and you can answer it. Your answer stays with the proposal, with name and date. If the figures change, the program asks again.',
    dismissedHeading: 'Dismissed findings',
    dismissed: 'Dismissed',
    by: (actor, moment) => `by ${actor}, ${moment}`,
    erased: 'The reason has been erased.',
    reason: 'Reason',
    reasonHint:
      'For example: “The citizens of the two proposals are not the same; the target groups are divided at 30 years.”',
    save: 'Dismiss the finding',
    cancel: 'Back to the proposal',
    takeBackText:
      'If you take the dismissal back, the finding counts as open again. The dismissal and its taking back stay in the history of the proposal.',
    problemHeading: 'The finding is not dismissed yet',
    problems: {
      'reason-missing': 'Write why the finding does not hold here.',
      'reason-too-long': most => `The reason is too long. Write at most ${most} characters.`,
    },
    notDismissible:
      'This finding cannot be dismissed, because the document itself must be mended. Mend it, and import it again.',
  },
})
