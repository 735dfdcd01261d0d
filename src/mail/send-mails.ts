/**
 * Sends what waits in the outbox by SMTP, one mail at a time, as long as the program runs. Which mails there are, and
 * who sends which, the store decides (workflow/people/outbox.ts).
 */
import { createTransport } from 'nodemailer'
import { mailTexts } from '../words/mails.ts'
import { sayNotice } from '../words/notices.ts'
import { type Mail, noteNotSent, noteSent, takeMail } from '../workflow/people/outbox.ts'
import type { Store } from '../workflow/who.ts'

export type MailRoute = {
  /** smtp://user:password@host:587 or smtps://… */
  readonly url: string
  readonly from: string
}

export type MailSettings = {
  readonly store: Store
  readonly route: MailRoute
  /** The whole address of what a mail's link opens. */
  readonly linkOf: (mail: Mail) => string
  readonly now: () => string
  readonly onError: (error: unknown) => void
}

export type Mailer = {
  /** Sends everything that is due. */
  readonly sendDue: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** How often the outbox is looked into, in milliseconds. */
const pause = 3_000

export function startMailer(settings: MailSettings): Mailer {
  const transport = createTransport({
    url: settings.route.url,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const sendDue = async (): Promise<number> => {
    let sent = 0
    for (;;) {
      const mail = await takeMail(settings.store, { now: settings.now() })
      if (!mail) return sent
      if (await send(transport, settings, mail)) sent += 1
    }
  }
  let isStopped = false
  let underWay: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    // what takes longer than a pause is not begun twice
    underWay = underWay.then(() => (isStopped ? 0 : sendDue())).catch(settings.onError)
  }, pause)
  timer.unref()
  return {
    sendDue,
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await underWay
      transport.close()
    },
  }
}

async function send(
  transport: ReturnType<typeof createTransport>,
  { store, route, linkOf, now }: MailSettings,
  mail: Mail,
): Promise<boolean> {
  const link = linkOf(mail)
  const { subject, text } =
    'token' in mail
      ? mailTexts[mail.language][mail.kind](link)
      : sayNotice(mail.kind, mail.language, { ...mail, link })
  const host =
    route.from
      .split('@')
      .at(-1)
      ?.replace(/[^\w.-]/g, '') ?? 'localhost'
  try {
    await transport.sendMail({
      from: route.from,
      to: mail.address,
      subject,
      text,
      // the same at every attempt, so that a mail server can tell a second copy from a second mail
      messageId: `<${mail.id}@${host}>`,
      headers: { 'auto-submitted': 'auto-generated' },
    })
  } catch (error) {
    await noteNotSent(store, mail, error instanceof Error ? error.message : String(error), { now: now() })
    return false
  }
  await noteSent(store, mail.id, { now: now() })
  return true
}
