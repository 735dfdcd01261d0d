/** How many fewer people are supported because of a measure, month by month. */
import type { Quantity } from '../case/quantity.ts'
import { monthCount } from '../graph/horizon.ts'
import type { Counting, FigureKey } from '../graph/operation.ts'
import { fullYearPersons, months, persons, share } from '../graph/unit.ts'
import { scenario } from './draft.ts'
import { addFigure, type DriverBuilder } from './driver-builder.ts'
import { addDelayed, addIntake } from './intake.ts'
import { addActive, addFullYear, addLevel, addMoment, addYearly, scaleFactors } from './parts.ts'
import type { SupportValues } from './support-fields.ts'

/** What the measure does to the number of people supported. */
export type Change = {
  /** Fewer people supported at a moment, as full-year persons of each month. */
  readonly fullYear: FigureKey
  /** People entering; null where only full-year persons are stated. */
  readonly intake: FigureKey | null
  readonly staying: FigureKey | null
  readonly countedShare: FigureKey
  /** The first month in which anybody may come, from the start of the horizon. */
  readonly firstMonth: number
  readonly counting: Counting
}

export function addChange(builder: DriverBuilder, values: SupportValues): Change {
  const end = values.countedUntil ?? monthCount(builder.draft.horizon)
  const countedShare = addActive(builder, 'counted', 0, end)
  const counting = values.timing
  const firstMonth = values.from ?? 0
  if (values.fullYearPersons !== null)
    return {
      ...addStated(builder, values, values.fullYearPersons, countedShare),
      countedShare,
      counting,
      firstMonth,
    }
  if (values.from === null) throw new Error('no first month')
  const intake = addIntake(builder, { ...values, from: values.from })
  const staying = needsProfile(values) ? addStaying(builder, values) : null
  const people = addFigure(builder, 'people-helped', 'people-helped', {
    unit: persons,
    grain: 'month',
    operation:
      values.duration === null || staying === null
        ? {
            kind: 'flow',
            intake,
            dropOff: addLevel(builder, 'dropOff', values.dropOff, share),
            counted: counting,
          }
        : { kind: 'convolve', intake, profile: staying, counted: counting },
  })
  const counted = addFigure(builder, 'counted-people', 'counted-people', {
    unit: persons,
    grain: 'month',
    operation: { kind: 'multiply', factors: [people, countedShare] },
  })
  return {
    fullYear: addFullYear(builder, 'full-year-persons', counted),
    intake,
    staying,
    countedShare,
    counting,
    firstMonth,
  }
}

/** Only an effect that ends, or a refund by weeks, has to follow each intake on its own. */
function needsProfile({ duration, refund, destinations }: SupportValues): boolean {
  const refunds = [refund, ...destinations.map(destination => destination.refund)]
  return duration !== null || refunds.some(each => each !== null && each.ladderFromWeek !== null)
}

function addStated(
  builder: DriverBuilder,
  values: SupportValues,
  stated: Quantity,
  countedShare: FigureKey,
): Pick<Change, 'fullYear' | 'intake' | 'staying'> {
  const monthly = addFigure(builder, 'stated-people', 'full-year-persons', {
    unit: fullYearPersons,
    grain: 'month',
    operation: {
      kind: 'multiply',
      factors: [
        addYearly(builder, 'fullYearPersons', stated, fullYearPersons),
        countedShare,
        scenario.effect,
        ...scaleFactors(builder),
      ],
    },
  })
  const fullYear = addDelayed(builder, 'full-year-persons', monthly, fullYearPersons, values.delay)
  return { fullYear, intake: null, staying: null }
}

/** The share of those helped who are still helped, by months since they came. */
function addStaying(builder: DriverBuilder, { dropOff, duration }: SupportValues): FigureKey {
  const first = addActive(builder, 'one-entry', 0, 1, 'age')
  const staying = addFigure(builder, 'staying-share', 'staying-share', {
    unit: share,
    grain: 'age',
    operation: {
      kind: 'flow',
      intake: first,
      dropOff: addLevel(builder, 'dropOff', dropOff, share),
      counted: 'at-start',
    },
  })
  if (duration === null) return staying
  const lasting = addFigure(builder, 'lasting-share', 'lasting-share', {
    unit: share,
    grain: 'age',
    operation: {
      kind: 'active',
      from: addMoment(builder, 0),
      until: addLevel(builder, 'duration', duration, months),
    },
  })
  return addFigure(builder, 'profile', 'profile', {
    unit: share,
    grain: 'age',
    operation: { kind: 'multiply', factors: [staying, lasting] },
  })
}
