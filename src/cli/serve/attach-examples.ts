/** Gives the example proposals their assumptions: each file in the folder belongs to the proposal of its title. */

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { isAlike } from '../../core/text/likeness.ts'
import { readCaseFile } from '../../shipped/read-case.ts'
import { exampleReason } from '../../words/examples.ts'
import { type Attached, type Attaching, attachCase } from '../../workflow/calculation/attach-case.ts'
import { everyProposal } from '../../workflow/catalogues/every-proposal.ts'
import { listCatalogues } from '../../workflow/catalogues/list-catalogues.ts'
import { viewCatalogue } from '../../workflow/catalogues/view-catalogue.ts'
import { viewProposal } from '../../workflow/proposals/view-proposal.ts'
import type { Store, Who } from '../../workflow/who.ts'

/** An example that does not fit is the project's own mistake, so it throws. */
export async function attachExamples(
  store: Store,
  folder: string,
  basis: Surroundings,
  who: () => Who,
): Promise<void> {
  const proposals = await listProposals(store)
  for (const name of globSync('*.yaml', { cwd: folder }).sort()) {
    const read = readCaseFile(readFileSync(join(folder, name), 'utf8'))
    if (!read.ok) throw new Error(`the assumptions ${name} cannot be read`)
    const proposal = proposals.find(({ title }) => isAlike(title ?? '', read.case.title))
    if (!proposal) throw new Error(`no example is called ${read.case.title}`)
    const attached = await attach(store, { proposalId: proposal.id, plain: read.plain }, basis, who)
    if (attached !== 'attached' && attached !== 'unchanged')
      throw new Error(`the assumptions ${name}: ${attached}`)
  }
}

/** Where another process that starts is quicker, it has attached the same. */
async function attach(
  store: Store,
  { proposalId, plain }: Pick<Attaching, 'proposalId' | 'plain'>,
  basis: Surroundings,
  who: () => Who,
): Promise<Attached['kind']> {
  for (;;) {
    const seen = await viewProposal(store, proposalId)
    if (!seen) return 'unknown'
    const attaching = { proposalId, plain, expectedRevision: seen.revision.id, reason: exampleReason }
    const attached = await attachCase(store, attaching, basis, who())
    if (attached.kind !== 'conflict') return attached.kind
  }
}

async function listProposals(
  store: Store,
): Promise<{ readonly id: string; readonly title: string | null }[]> {
  const views = (await listCatalogues(store)).map(({ id }) => viewCatalogue(store, id, everyProposal))
  return (await Promise.all(views)).flatMap(view => view?.rows ?? [])
}
