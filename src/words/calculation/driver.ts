/** The drivers and their fields in plain words, complete by type: what a form asks and what the case file means. */
import type { DriverKind, driverKinds } from '../../core/calculation/drivers/registry.ts'
import { inBoth } from '../language.ts'

/** Every field of a kind of driver. */
type FieldsOf<K extends DriverKind> = keyof (typeof driverKinds)[K]['fields']

type DriverWords<K extends DriverKind> = {
  /** As a person would say it: "Flere kommer i job". */
  readonly name: string
  readonly help: string
  readonly fields: Readonly<Record<FieldsOf<K>, string>>
}

const intake = {
  da: {
    people: 'Hvor mange personer flyttes?',
    targetGroup: 'Hvor mange er i målgruppen?',
    takeUp: 'Hvor stor en del deltager?',
    success: 'Hvor stor en del lykkes det for?',
    deadweight: 'Hvor stor en del var lykkedes alligevel?',
    per: 'Er det om året, om måneden eller én gang?',
    timing: 'Kommer de jævnt, eller alle den første dag?',
    from: 'Fra hvilken måned?',
    until: 'Til og med hvilken måned?',
    delay: 'Hvor mange måneder går der, før det virker?',
  },
  en: {
    people: 'How many people are moved?',
    targetGroup: 'How many are in the target group?',
    takeUp: 'What share takes part?',
    success: 'What share succeeds?',
    deadweight: 'What share would have succeeded anyway?',
    per: 'Is that a year, a month, or once?',
    timing: 'Do they come evenly, or all on the first day?',
    from: 'From which month?',
    until: 'Up to and including which month?',
    delay: 'How many months until it works?',
  },
}

export const driverWords = inBoth<{ readonly [K in DriverKind]: DriverWords<K> }>({
  da: {
    'fixed-amount': {
      name: 'Et fast beløb',
      help: 'Så meget om året, eller én gang. Plus er en udgift, minus en besparelse.',
      fields: {
        amount: 'Hvor mange kroner?',
        per: 'Om året, eller én gang?',
        from: 'Fra hvilken måned?',
        until: 'Til og med hvilken måned?',
        lines: 'På hvilke konti?',
      },
    },
    staff: {
      name: 'Vi ansætter',
      help: 'Stillinger gange løn, fra en måned til en måned.',
      fields: {
        posts: 'Hvor mange fuldtidsstillinger?',
        caseload: 'Eller: hvor mange borgere skal hver have?',
        pay: 'Hvad koster et årsværk?',
        extraPerPost: 'Hvad koster en stilling ud over lønnen om året?',
        from: 'Fra hvilken måned?',
        until: 'Til og med hvilken måned?',
        hiringLag: 'Hvor mange måneder går der, før der er ansat?',
        lines: 'På hvilke konti, og hvor stor en del på hver?',
      },
    },
    activity: {
      name: 'Vi holder møder',
      help: 'Noget, der gentages: gange × personer × timer × timepris.',
      fields: {
        timesPerYear: 'Hvor mange gange om året?',
        people: 'Hvor mange personer hver gang?',
        hoursEach: 'Hvor mange timer for hver?',
        ratePerHour: 'Hvad koster en time?',
        is: 'Er det en udgift, eller falder den bort?',
        from: 'Fra hvilken måned?',
        until: 'Til og med hvilken måned?',
        lines: 'På hvilke konti?',
      },
    },
    'support-change': {
      name: 'Flere kommer i job',
      help: 'Personer, der får en ydelse i kortere tid, og hvad det sparer.',
      fields: {
        ...intake.da,
        fullYearPersons: 'Eller: hvor mange helårspersoner hvert år?',
        duration: 'Hvor mange måneder varer virkningen for hver?',
        dropOff: 'Hvor stor en del falder tilbage om året?',
        countedUntil: 'Til og med hvilken måned tælles virkningen?',
        price: 'Hvad koster en helårsperson?',
        destinations: 'Hvor går de hen i stedet?',
        line: 'På hvilken konto spares der?',
        refund: 'Hvad refunderer staten?',
      },
    },
    pathway: {
      name: 'Flere afklares',
      help: 'Personer flytter mellem ydelser, holdt op mod det, der var sket alligevel.',
      fields: {
        states: 'Hvilke ydelser, hvor mange er der, og hvad koster de?',
        baseline: 'Hvad var der sket alligevel?',
        measure: 'Hvem flyttes ud over det?',
        from: 'Fra hvilken måned?',
        until: 'Til og med hvilken måned flyttes der?',
        countedUntil: 'Til og med hvilken måned tælles virkningen?',
        delay: 'Hvor mange måneder går der, før det virker?',
        timing: 'Flyttes der jævnt, eller alle den første dag?',
      },
    },
    grant: {
      name: 'Vi får et tilskud',
      help: 'Et beløb for hvert resultat. Det er en indtægt og ikke refusion.',
      fields: {
        ...intake.da,
        qualifying: 'Hvor stor en del giver ret til tilskuddet?',
        amount: 'Hvor meget for hver?',
        line: 'På hvilken konto?',
      },
    },
    refund: {
      name: 'Staten refunderer',
      help: 'En andel af det, andre dele af beregningen koster.',
      fields: {
        of: 'Hvilke dele refunderes?',
        share: 'Hvor stor en andel?',
        from: 'Fra hvilken måned?',
        until: 'Til og med hvilken måned?',
        line: 'På hvilken konto?',
      },
    },
  },
  en: {
    'fixed-amount': {
      name: 'A fixed amount',
      help: 'So much a year, or once. Plus is an expense, minus a saving.',
      fields: {
        amount: 'How many kroner?',
        per: 'A year, or once?',
        from: 'From which month?',
        until: 'Up to and including which month?',
        lines: 'On which accounts?',
      },
    },
    staff: {
      name: 'We employ people',
      help: 'Posts times pay, from a month until a month.',
      fields: {
        posts: 'How many full-time posts?',
        caseload: 'Or: how many citizens is each to have?',
        pay: 'What does a staff year cost?',
        extraPerPost: 'What does a post cost a year beside its pay?',
        from: 'From which month?',
        until: 'Up to and including which month?',
        hiringLag: 'How many months until somebody is employed?',
        lines: 'On which accounts, and what share on each?',
      },
    },
    activity: {
      name: 'We hold meetings',
      help: 'Something done again and again: times × people × hours × rate.',
      fields: {
        timesPerYear: 'How many times a year?',
        people: 'How many people each time?',
        hoursEach: 'How many hours for each?',
        ratePerHour: 'What does an hour cost?',
        is: 'Is it an expense, or does one fall away?',
        from: 'From which month?',
        until: 'Up to and including which month?',
        lines: 'On which accounts?',
      },
    },
    'support-change': {
      name: 'More people get a job',
      help: 'People who need a benefit for a shorter time, and what that saves.',
      fields: {
        ...intake.en,
        fullYearPersons: 'Or: how many full-year persons each year?',
        duration: 'How many months does the effect last for each?',
        dropOff: 'What share falls back a year?',
        countedUntil: 'Up to and including which month is the effect counted?',
        price: 'What does a full-year person cost?',
        destinations: 'Where do they go instead?',
        line: 'On which account is the saving?',
        refund: 'What does the state refund?',
      },
    },
    pathway: {
      name: 'More people are clarified',
      help: 'People move between benefits, held against what would have happened anyway.',
      fields: {
        states: 'Which benefits, how many are there, and what do they cost?',
        baseline: 'What would have happened anyway?',
        measure: 'Who is moved beyond that?',
        from: 'From which month?',
        until: 'Up to and including which month are people moved?',
        countedUntil: 'Up to and including which month is the effect counted?',
        delay: 'How many months until it works?',
        timing: 'Are people moved evenly, or all on the first day?',
      },
    },
    grant: {
      name: 'We get a grant',
      help: 'An amount for each result. It is an income and not a refund.',
      fields: {
        ...intake.en,
        qualifying: 'What share qualifies for the grant?',
        amount: 'How much for each?',
        line: 'On which account?',
      },
    },
    refund: {
      name: 'The state refunds',
      help: 'A share of what other parts of the calculation cost.',
      fields: {
        of: 'Which parts are refunded?',
        share: 'What share?',
        from: 'From which month?',
        until: 'Up to and including which month?',
        line: 'On which account?',
      },
    },
  },
})
