/** Words around every page: header, navigation, footer, breadcrumbs. */
import { inBoth } from '../language.ts'

export const layoutWords = inBoth({
  da: {
    siteName: 'Investeringskatalog',
    siteLine: 'Fra idé til dokumenteret effekt',
    /** Behind each page's own title in the browser's tab. */
    pageTitle: (title: string) => `${title} – Investeringskatalog`,
    skip: 'Gå til sidens indhold',
    navigation: 'Hovedmenu',
    catalogues: 'Kataloger',
    importFile: 'Indlæs dokument',
    people: 'Brugere',
    signIn: 'Log ind',
    signOut: 'Log ud',
    myAccount: 'Min konto',
    howToRead: 'Sådan læses tallene',
    breadcrumbs: 'Brødkrumme',
    otherLanguage: 'English',
    otherLanguageHint: 'Read this page in English',
    footer: 'Hvert tal kan åbnes tilbage til det dokument, det står i.',
    footerSign: 'Minus er en besparelse eller en indtægt. Plus er en udgift.',
  },
  en: {
    siteName: 'Investment catalogue',
    siteLine: 'From idea to verified effect',
    pageTitle: (title: string) => `${title} – Investment catalogue`,
    skip: 'Skip to the content of the page',
    navigation: 'Main menu',
    catalogues: 'Catalogues',
    importFile: 'Import a document',
    people: 'Users',
    signIn: 'Sign in',
    signOut: 'Sign out',
    myAccount: 'My account',
    howToRead: 'How to read the figures',
    breadcrumbs: 'Breadcrumbs',
    otherLanguage: 'Dansk',
    otherLanguageHint: 'Læs denne side på dansk',
    footer: 'Every figure can be opened back to the document it stands in.',
    footerSign: 'Minus is a saving or an income. Plus is an expense.',
  },
})
