/** What the program does by itself while it serves: mails leave, and what has run out is thrown away. */
import { startMailer } from '../mail/send-mails.ts'
import { createAddresses, doorPaths, inLanguage } from '../web/address.ts'
import { sweepSignIns } from '../workflow/people/attempts.ts'
import type { Store } from '../workflow/who.ts'
import type { OpenedIdentity } from './open-identity.ts'

export type Chores = { readonly isSending: boolean; readonly stop: () => Promise<void> }

const hour = 3_600_000

export function startChores(store: Store, { settings, identity }: OpenedIdentity): Chores {
  const now = () => new Date().toISOString()
  const onError = (error: unknown) =>
    void process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  const sweep = () => sweepSignIns(store, { now: now() }).catch(onError)
  const timer = setInterval(sweep, hour)
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
      await mailer?.stop()
    },
  }
}
