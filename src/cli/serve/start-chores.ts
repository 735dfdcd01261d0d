/**
 * What the program does by itself while it serves: mails leave, what has run out is thrown away, and whoever signed
 * figures is told when a new release or rate gives others.
 */
import { randomBytes } from 'node:crypto'
import type { Surroundings } from '../../core/calculation/case/assemble.ts'
import { systemActor } from '../../core/event/event.ts'
import { startMailer } from '../../mail/send-mails.ts'
import { createAddresses, doorPaths, inLanguage } from '../../web/address.ts'
import { sweepSignIns } from '../../workflow/people/attempts.ts'
import { noteVoidedToday } from '../../workflow/process/void-stamp.ts'
import type { Store } from '../../workflow/who.ts'
import type { OpenedIdentity } from './open-identity.ts'

export type Chores = { readonly isSending: boolean; readonly stop: () => Promise<void> }

const hour = 3_600_000

export function startChores(
  store: Store,
  { settings, identity }: OpenedIdentity,
  today: () => Promise<Surroundings>,
): Chores {
  const now = () => new Date().toISOString()
  const onError = (error: unknown) =>
    void process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  const sweep = async () => {
    try {
      await sweepSignIns(store, { now: now() })
      await noteVoidedToday(store, await today(), { actor: systemActor, now: now(), random: randomBytes })
    } catch (error) {
      onError(error)
    }
  }
  let underWay = sweep()
  const timer = setInterval(() => {
    underWay = underWay.then(sweep)
  }, hour)
  timer.unref()
  const mailer =
    settings.smtp &&
    startMailer({
      store,
      route: settings.smtp,
      linkOf: mail =>
        identity.publicUrl +
        ('token' in mail
          ? inLanguage(mail.language, `${doorPaths[mail.kind]}/${mail.token}`)
          : createAddresses(mail.language).way(mail.proposalId)),
      now,
      onError,
    })
  return {
    isSending: mailer !== null,
    stop: async () => {
      clearInterval(timer)
      await underWay
      await mailer?.stop()
    },
  }
}
