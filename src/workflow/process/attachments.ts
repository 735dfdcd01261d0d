/** Files attached to an idea or a proposal: kept by the hash of their bytes, told apart by their content, never run. */
import { hashBytes } from '../../core/canonical.ts'
import { mediaTypes, sniff } from '../../core/process/file-kind.ts'
import type { Refusal } from '../../core/process/may.ts'
import type { Tx } from '../../store/engine/transaction.ts'
import { appendEvent } from '../../store/events/events.ts'
import { createId, isId } from '../../store/id.ts'
import {
  attachmentsOf,
  deleteAttachment,
  findAttachment,
  insertAttachment,
  noteRemoved,
} from '../../store/proposals/attachments.ts'
import { findIdea } from '../../store/proposals/ideas.ts'
import { keepUpload, readBytes } from '../../store/received/uploads.ts'
import type { AttachmentTable } from '../../store/tables/process-tables.ts'
import { tellAll } from '../told.ts'
import type { Store } from '../who.ts'
import type { Acting } from './acting.ts'
import { allow, maySee } from './allow.ts'
import { findStanding } from './standing.ts'

/** Enough for a scanned agreement; a proposal is no archive. */
const largestFile = 20 * 1024 * 1024
const mostFiles = 20

export type AttachmentView = {
  readonly id: string
  readonly fileName: string
  readonly media: string
  readonly bytes: number
  readonly person: string
  readonly at: string
}

type Target = { readonly proposal: string } | { readonly idea: string }

export type Attaching = {
  readonly to: Target
  readonly fileName: string
  readonly bytes: Uint8Array
}

export type AttachedFile =
  | { readonly kind: 'attached'; readonly id: string }
  | { readonly kind: 'removed' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown' }

export async function attachFile(store: Store, attaching: Attaching, acting: Acting): Promise<AttachedFile> {
  const { to, fileName, bytes } = attaching
  if (bytes.length === 0) return { kind: 'empty' }
  if (bytes.length > largestFile) return { kind: 'too-large', most: largestFile }
  const hash = hashBytes(bytes)
  const media = mediaTypes[sniff(bytes)]
  return store.write(async tx => {
    const wrong = await mayAttach(tx, to, acting)
    if (wrong) return wrong
    if ((await attachmentsOf(tx, to)).length >= mostFiles) return { kind: 'too-many', most: mostFiles }
    const id = createId(acting.random)
    await keepUpload(tx, hash, bytes)
    if ('proposal' in to)
      await note(tx, 'file-attached', { proposalId: to.proposal, id, hash, fileName }, acting)
    await insertAttachment(tx, {
      id,
      proposal_id: 'proposal' in to ? to.proposal : null,
      idea_id: 'idea' in to ? to.idea : null,
      upload_hash: hash,
      file_name: fileName,
      media,
      bytes: bytes.length,
      person: acting.actor.id,
      at: acting.now,
      removed_at: null,
    })
    return { kind: 'attached', id }
  })
}

/** What a proposal had is no longer shown and stays on the record; what only an idea had is gone. */
export function removeFile(store: Store, id: string, acting: Acting): Promise<AttachedFile> {
  return store.write(async tx => {
    const found = await findAttachment(tx, id)
    if (!found || found.removed_at !== null) return { kind: 'unknown' }
    const to = targetOf(found)
    const wrong = to && (await mayAttach(tx, to, acting))
    if (!to || wrong) return wrong ?? { kind: 'unknown' }
    const { upload_hash: hash, file_name: fileName } = found
    if ('proposal' in to) {
      await note(tx, 'file-removed', { proposalId: to.proposal, id, hash, fileName }, acting)
      await noteRemoved(tx, id, acting.now)
    } else await deleteAttachment(tx, found)
    return { kind: 'removed' }
  })
}

/** An idea is its writer's alone, and needs no event until it is sent. */
async function mayAttach(tx: Tx, to: Target, acting: Acting): Promise<AttachedFile | null> {
  if ('idea' in to) {
    const idea = await findIdea(tx, acting.actor.id, to.idea)
    return idea && idea.proposal_id === null ? null : { kind: 'unknown' }
  }
  const allowed = await allow(tx, 'attach', to.proposal, acting)
  if (allowed.kind === 'refused') return { kind: 'refused', refusal: allowed.refusal }
  return allowed.kind === 'unknown' ? allowed : null
}

function targetOf({ proposal_id, idea_id }: AttachmentTable): Target | null {
  if (proposal_id !== null) return { proposal: proposal_id }
  return idea_id === null ? null : { idea: idea_id }
}

type Noted = {
  readonly proposalId: string
  readonly id: string
  readonly hash: string
  readonly fileName: string
}

async function note(
  tx: Tx,
  kind: 'file-attached' | 'file-removed',
  { proposalId, id, hash, fileName }: Noted,
  acting: Acting,
): Promise<void> {
  const told = tellAll({ fileName }, acting)
  await appendEvent(
    tx,
    {
      at: acting.now,
      kind,
      actor: acting.actor,
      subject: { kind: 'proposal', id: proposalId },
      facts: { attachment: id, upload: hash },
      payloadHash: told.payloadHash,
    },
    told.kept,
  )
}

export async function readAttachments(tx: Tx, of: Target): Promise<AttachmentView[]> {
  return (await attachmentsOf(tx, of)).map(({ id, file_name, media, bytes, person, at }) => ({
    id,
    fileName: file_name,
    media,
    bytes,
    person,
    at,
  }))
}

export type OpenedFile = AttachmentView & { readonly content: Uint8Array }

/** null where there is none, or the person may not see what it belongs to: the two cannot be told apart. */
export function openFile(
  store: Store,
  id: string,
  { person }: Pick<Acting, 'person'>,
): Promise<OpenedFile | null> {
  if (!isId(id)) return Promise.resolve(null)
  return store.read(async tx => {
    const found = await findAttachment(tx, id)
    const to = found && targetOf(found)
    if (!found || !to || found.removed_at !== null || !person) return null
    const isShown = 'idea' in to ? found.person === person.id : await isSeen(tx, to.proposal, { person })
    if (!isShown) return null
    const { file_name: fileName, media, bytes, at } = found
    return {
      id,
      fileName,
      media,
      bytes,
      person: found.person,
      at,
      content: await readBytes(tx, found.upload_hash),
    }
  })
}

async function isSeen(tx: Tx, proposalId: string, { person }: Pick<Acting, 'person'>): Promise<boolean> {
  const standing = await findStanding(tx, proposalId)
  return standing !== null && maySee(person, standing.subject)
}
