/** What a page says when it cannot show what was asked for: what is wrong, and what to do. */
import { inBoth } from '../language.ts'

export type PageError =
  | 'bad-request'
  | 'sign-in-first'
  | 'not-yours'
  | 'wrong-origin'
  | 'not-found'
  | 'too-large'
  | 'broken'
  | 'ending'

export type ErrorText = { readonly title: string; readonly explanation: string; readonly advice: string }

export const errorWords = inBoth<Readonly<Record<PageError, ErrorText>>>({
  da: {
    'bad-request': {
      title: 'Det kunne vi ikke forstå',
      explanation: 'Siden fik noget tilsendt, som den ikke kan bruge.',
      advice: 'Gå tilbage og prøv igen. Vælger du en fil, så vælg én fil og send formularen derfra.',
    },
    'sign-in-first': {
      title: 'Log ind først',
      explanation: 'Det her kræver, at du er logget ind. Måske er du blevet logget ud, mens siden stod åben.',
      advice: 'Intet er gemt. Log ind i et andet faneblad, gå tilbage hertil, og send formularen igen.',
    },
    'not-yours': {
      title: 'Det har du ikke adgang til',
      explanation: 'Din rolle giver ikke adgang til at gøre det her.',
      advice: 'Har du brug for det i dit arbejde, så bed en administrator om at give dig rollen.',
    },
    'wrong-origin': {
      title: 'Formularen kom fra et andet sted',
      explanation: 'Af hensyn til sikkerheden modtager programmet kun formularer fra sine egne sider.',
      advice: 'Åbn siden her i programmet, og send formularen derfra.',
    },
    'not-found': {
      title: 'Siden findes ikke',
      explanation: 'Der er ikke noget på den adresse. Måske mangler der et tegn i den.',
      advice: 'Se efter i listen over kataloger.',
    },
    'too-large': {
      title: 'Filen er for stor',
      explanation: 'Programmet læser dokumenter på op til 32 MB. Der er ikke gemt noget.',
      advice: 'Del dokumentet, eller gem det uden billeder, og prøv igen.',
    },
    broken: {
      title: 'Noget gik galt hos os',
      explanation: 'Det er ikke din skyld, og det, der er gemt, er der stadig.',
      advice:
        'Prøv igen om lidt. Sker det igen, så fortæl den, der passer programmet, hvad du gjorde, og hvornår.',
    },
    ending: {
      title: 'Programmet er ved at blive lukket eller genstartet',
      explanation: 'Det, der er gemt, er der stadig. Det, du lige sendte, er ikke gemt.',
      advice: 'Vent lidt, gå tilbage, og send det igen.',
    },
  },
  en: {
    'bad-request': {
      title: 'We could not understand that',
      explanation: 'The page was sent something that it cannot use.',
      advice:
        'Go back and try again. If you are choosing a file, choose one file and send the form from there.',
    },
    'sign-in-first': {
      title: 'Sign in first',
      explanation: 'For this you must be signed in. Perhaps you were signed out while the page stood open.',
      advice: 'Nothing was saved. Sign in in another tab, come back here and send the form again.',
    },
    'not-yours': {
      title: 'This is not open to you',
      explanation: 'Your role does not let you do this.',
      advice: 'If you need it in your work, ask an administrator to give you the role.',
    },
    'wrong-origin': {
      title: 'The form came from somewhere else',
      explanation: 'To be safe, the program accepts forms only from its own pages.',
      advice: 'Open the page here in the program and send the form from there.',
    },
    'not-found': {
      title: 'There is no such page',
      explanation: 'Nothing lies at that address. Perhaps a character of it is missing.',
      advice: 'Look in the list of catalogues.',
    },
    'too-large': {
      title: 'The file is too large',
      explanation: 'The program reads documents of up to 32 MB. Nothing was kept.',
      advice: 'Divide the document, or save it without pictures, and try again.',
    },
    broken: {
      title: 'Something went wrong on our side',
      explanation: 'It is not your fault, and everything that was saved is still there.',
      advice:
        'Try again in a moment. If it happens again, tell whoever looks after the program what you did and when.',
    },
    ending: {
      title: 'The program is being stopped or restarted',
      explanation: 'What has been saved is still there. What you just sent has not been saved.',
      advice: 'Wait a moment, go back and send it again.',
    },
  },
})

export const errorPageWords = inBoth({
  da: {
    goHome: 'Til listen over kataloger',
    goImport: 'Til indlæsning',
    goSignIn: 'Log ind',
    /** On every address that shows nothing to the public, whether or not it would show something to others. */
    perhapsSignIn: 'Det, der ikke er udgivet, vises kun for kommunens medarbejdere. Er du en af dem?',
  },
  en: {
    goHome: 'To the list of catalogues',
    goImport: 'To the import page',
    goSignIn: 'Sign in',
    perhapsSignIn:
      'What is not published is shown to the municipality’s employees only. Are you one of them?',
  },
})
