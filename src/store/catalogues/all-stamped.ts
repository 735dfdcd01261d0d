/** Whether every member of a catalogue is validated as it stands, asked of the database at once and not one by one. */
import type { ExpressionBuilder } from 'kysely'
import type { EventKind } from '../../core/event/event.ts'
import type { State } from '../../core/process/state.ts'
import type { Tx } from '../engine/transaction.ts'
import type { Tables } from '../tables/tables.ts'

/**
 * The revisions that its members stand with, where the newest stamp of each holds as far as the store tells; null where
 * it does not for one of them. For the public a stamp holds until somebody has taken it back, whatever has been worked
 * on since (workflow/process/states-of.ts).
 */
export async function stampedRevisions(tx: Tx, catalogueId: string): Promise<string[] | null> {
  const members = () =>
    tx.db
      .selectFrom('catalogue_row')
      .innerJoin('proposal', 'proposal.id', 'catalogue_row.proposal_id')
      .where('catalogue_row.catalogue_id', '=', catalogueId)
  // most catalogues have one that is preliminary, and the first that is found is enough
  const [preliminary] = await members()
    .innerJoin('revision', 'revision.id', 'proposal.revision_id')
    .select('proposal.id')
    .where(({ not, exists, selectFrom }) => {
      const holding = selectFrom('stamp')
        .select('stamp.id')
        .whereRef('stamp.proposal_id', '=', 'proposal.id')
        .whereRef('stamp.revision_hash', '=', 'revision.hash')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('stamp as later')
                .select('later.id')
                .whereRef('later.proposal_id', '=', 'stamp.proposal_id')
                .whereRef('later.event', '>', 'stamp.event'),
            ),
          ),
        )
        .where(stands =>
          tx.isPublished ? stands.or([isValidated(stands), isStillShown(stands)]) : isValidated(stands),
        )
      return not(exists(holding))
    })
    .limit(1)
    .execute()
  if (preliminary) return null
  const standing = await members().select('proposal.revision_id').execute()
  return standing.map(row => row.revision_id)
}

type OfStamp = ExpressionBuilder<Tables, 'stamp'>

function isValidated({ exists, selectFrom }: OfStamp) {
  return exists(
    selectFrom('process')
      .select('process.state')
      .whereRef('process.proposal_id', '=', 'stamp.proposal_id')
      .where('process.state', '=', validated),
  )
}

/** Nobody has taken it back or withdrawn it. */
function isStillShown({ and, not, exists, selectFrom }: OfStamp) {
  const takenBack = selectFrom('event')
    .select('event.sequence')
    .where('event.subject_kind', '=', 'proposal')
    .whereRef('event.subject_id', '=', 'stamp.proposal_id')
    .where('event.kind', '=', moved)
    .whereRef('event.sequence', '>', 'stamp.event')
    .where('event.facts', 'like', `%"from":"${validated}"%`)
  const gone = selectFrom('process')
    .select('process.state')
    .whereRef('process.proposal_id', '=', 'stamp.proposal_id')
    .where('process.state', '=', withdrawn)
  return and([not(exists(gone)), not(exists(takenBack))])
}

const validated: State = 'validated'
const withdrawn: State = 'withdrawn'
const moved: EventKind = 'proposal-moved'
