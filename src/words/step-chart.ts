/** Words of the chart of a rate over time. */
import { inBoth } from './language.ts'

export const stepChartWords = inBoth({
  da: {
    title: (name: string) => `${name}, dag for dag`,
    description: (points: readonly { day: string; value: string }[]) =>
      points.map(({ day, value }) => `fra ${day}: ${value}`).join('; '),
    none: 'ingen værdi',
    own: 'kommunens egen',
    shipped: 'programmets',
  },
  en: {
    title: (name: string) => `${name}, day by day`,
    description: (points: readonly { day: string; value: string }[]) =>
      points.map(({ day, value }) => `from ${day}: ${value}`).join('; '),
    none: 'no value',
    own: 'the municipality’s own',
    shipped: 'the program’s',
  },
})
