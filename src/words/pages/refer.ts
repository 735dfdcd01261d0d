/** Words of putting a catalogue before politicians: what goes, what stays and why, and taking back. */
import type { Stayed } from '../../core/process/stayed.ts'
import { countOf } from '../count.ts'
import { inBoth } from '../language.ts'

type ReferWords = {
  readonly title: string
  readonly lead: string
  readonly goes: (n: number) => string
  readonly none: string
  readonly stays: (n: number) => string
  readonly why: Readonly<Record<Stayed, string>>
  readonly version: (number: number) => string
  readonly text: string
  readonly textHint: string
  readonly button: (n: number) => string
  readonly cancel: string
  readonly conflict: string
  readonly nothing: string
  readonly tooLong: (most: string) => string
  readonly standing: string
  readonly recallLead: string
  readonly choose: string
  readonly chooseNone: string
  readonly reason: string
  readonly reasonHint: string
  readonly recall: string
  readonly mark: string
  readonly markChanged: string
  readonly onCatalogue: (n: number, date: string, by: string) => string
  readonly stayedCount: (n: number) => string
  readonly changed: (version: number) => string
  readonly onProposal: (version: number, date: string, by: string) => string
  readonly changedSince: (then: number, now: number) => string
  readonly stayedOn: (date: string, why: string) => string
  readonly manage: string
}

export const referWords = inBoth<ReferWords>({
  da: {
    title: 'Forelæg til beslutning',
    lead: 'De validerede forslag går videre til politikerne, som de står nu. Listen ligger derefter fast. De andre bliver i kataloget og er nævnt med grunden.',
    goes: n => `${countOf(n, 'forslag', 'forslag', 'da')} går videre`,
    none: 'Ingen forslag kan gå videre lige nu. Et forslag skal være valideret, og valideringen skal stadig gælde.',
    stays: n => `${countOf(n, 'forslag', 'forslag', 'da')} bliver i kataloget`,
    why: {
      preliminary: 'det er foreløbigt og ikke valideret',
      void: 'valideringen gælder ikke mere',
      'referred-already': 'denne version er forelagt allerede',
      'not-yours': 'det hører under et område, som du ikke leder',
    },
    version: number => `version ${number}`,
    text: 'Hvem skal beslutte, og hvornår?',
    textHint: 'For eksempel »Økonomiudvalget 24. august«. Det står ved forslagene og kan udelades.',
    button: n => `Forelæg ${countOf(n, 'forslag', 'forslag', 'da')}`,
    cancel: 'Gå tilbage til kataloget',
    conflict: 'Noget er ændret, siden du åbnede siden. Se listen igennem igen, før du forelægger.',
    nothing: 'Der er ingen forslag, der kan forelægges nu.',
    tooLong: most => `Teksten er for lang. Den må højst fylde ${most} tegn.`,
    standing: 'Forelagt nu',
    recallLead: 'Et forslag, der trækkes tilbage herfra, bliver i kataloget og kan forelægges igen.',
    choose: 'Hvilke forslag?',
    chooseNone: 'Vælg mindst ét forslag.',
    reason: 'Hvorfor trækkes de tilbage?',
    reasonHint: 'Begrundelsen bliver stående i forslagets historie.',
    recall: 'Træk tilbage fra forelæggelsen',
    mark: 'forelagt',
    markChanged: 'forelagt, ændret siden',
    onCatalogue: (n, date, by) =>
      `${countOf(n, 'forslag er', 'forslag er', 'da')} forelagt til politisk beslutning, senest ${date} af ${by}.`,
    stayedCount: n => `${countOf(n, 'forslag blev', 'forslag blev', 'da')} ikke forelagt, da det skete sidst`,
    changed: version => `ændret siden; version ${version} blev forelagt`,
    onProposal: (version, date, by) =>
      `Version ${version} er forelagt til politisk beslutning ${date} af ${by}.`,
    changedSince: (then, now) =>
      `Forslaget er ændret siden: version ${then} blev forelagt, og nu står version ${now} her.`,
    stayedOn: (date, why) => `Ikke forelagt til beslutning ${date}, fordi ${why}.`,
    manage: 'Se og ret, hvad der er forelagt',
  },
  en: {
    title: 'Put forward for decision',
    lead: 'The validated proposals go on to the politicians as they stand now. The list is then fixed. The others stay in the catalogue and are named with the reason.',
    goes: n => `${countOf(n, 'proposal goes', 'proposals go', 'en')} forward`,
    none: 'No proposal can go forward right now. A proposal must be validated, and the validation must still hold.',
    stays: n => `${countOf(n, 'proposal stays', 'proposals stay', 'en')} in the catalogue`,
    why: {
      preliminary: 'it is preliminary and not validated',
      void: 'the validation no longer holds',
      'referred-already': 'this version has been put forward already',
      'not-yours': 'it belongs to an area that you do not lead',
    },
    version: number => `version ${number}`,
    text: 'Who shall decide, and when?',
    textHint:
      'For example “The economic committee, 24 August”. It stands at the proposals and may be left out.',
    button: n => `Put ${countOf(n, 'proposal', 'proposals', 'en')} forward`,
    cancel: 'Go back to the catalogue',
    conflict: 'Something has changed since you opened the page. Look through the list again first.',
    nothing: 'There is no proposal that can be put forward now.',
    tooLong: most => `The text is too long. It may have at most ${most} characters.`,
    standing: 'Put forward now',
    recallLead:
      'A proposal that is taken back from here stays in the catalogue and can be put forward again.',
    choose: 'Which proposals?',
    chooseNone: 'Choose at least one proposal.',
    reason: 'Why are they taken back?',
    reasonHint: "The reason stays in the proposal's story.",
    recall: 'Take back from the decision',
    mark: 'put forward',
    markChanged: 'put forward, changed since',
    onCatalogue: (n, date, by) =>
      `${countOf(n, 'proposal has', 'proposals have', 'en')} been put before politicians for decision, last on ${date} by ${by}.`,
    stayedCount: n =>
      `${countOf(n, 'proposal was', 'proposals were', 'en')} not put forward when that was last done`,
    changed: version => `changed since; version ${version} was put forward`,
    onProposal: (version, date, by) =>
      `Version ${version} was put before politicians for decision on ${date} by ${by}.`,
    changedSince: (then, now) =>
      `The proposal has changed since: version ${then} was put forward, and version ${now} stands here now.`,
    stayedOn: (date, why) => `Not put forward for decision on ${date}, because ${why}.`,
    manage: 'See and change what has been put forward',
  },
})
