/** Mails over a real SMTP server on this machine. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { expect, test } from 'vitest'
import { sketchDocument } from '../../tests/database/documents.ts'
import { onEveryEngine } from '../../tests/database/on-every-engine.ts'
import { asPerson } from '../../tests/database/people.ts'
import { proposalAt, takeIn } from '../../tests/database/take-in.ts'
import { createWho } from '../../tests/database/who.ts'
import { acceptInvitation } from '../workflow/people/accept-invitation.ts'
import { invitePerson } from '../workflow/people/invite-person.ts'
import { viewOutbox } from '../workflow/people/outbox.ts'
import { askQuestion } from '../workflow/process/questions.ts'
import { startMailer } from './send-mails.ts'

type Received = { readonly to: string; readonly text: string }

/** `refuses`: how many mails it turns away before it takes any. */
async function startServer(refuses = 0) {
  const received: Received[] = []
  let left = refuses
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (left > 0) {
          left -= 1
          return done(new Error('451 try again later'))
        }
        const text = Buffer.concat(chunks).toString('utf8')
        received.push({ to: session.envelope.rcptTo[0]?.address ?? '', text })
        done()
      })
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const stop = () => new Promise<void>(resolve => server.close(() => resolve()))
  return { received, url: `smtp://127.0.0.1:${port}`, stop }
}

onEveryEngine('mails', fresh => {
  const ada = asPerson(1, 'ada', 'administrator')
  const grants = [{ role: 'reader', scope: { kind: 'everywhere' } }] as const

  const mailer = (url: string, now: () => string) =>
    startMailer({
      store: fresh().store,
      route: { url, from: 'katalog@by.dk' },
      linkOf: mail =>
        'token' in mail
          ? `http://127.0.0.1/invitation/${mail.token}`
          : `http://127.0.0.1/forslag/${mail.proposalId}/vej`,
      now,
      onError: error => {
        throw error
      },
    })

  test('are sent once, whichever of two processes is quicker, and leave no link behind', async () => {
    const { store } = fresh()
    const server = await startServer()
    const tokens: string[] = []
    for (const email of ['en@by.dk', 'to@by.dk', 'tre@by.dk']) {
      const invited = await invitePerson(store, { email, grants, language: 'da' }, ada())
      if (invited.kind === 'invited') tokens.push(invited.token)
    }
    const now = () => '2026-11-22T09:00:00.000Z'
    const both = [mailer(server.url, now), mailer(server.url, now)]
    const sent = await Promise.all(both.map(each => each.sendDue()))
    expect(sent.reduce((a, b) => a + b)).toBe(3)
    expect(server.received.map(mail => mail.to).sort()).toEqual(['en@by.dk', 'to@by.dk', 'tre@by.dk'])
    // a link may be broken over lines as mail does it
    const whole = server.received.map(mail => mail.text.replaceAll('=\r\n', '')).join()
    for (const token of tokens) expect(whole).toContain(token)
    const outbox = await viewOutbox(store, ada())
    if (outbox.kind !== 'outbox') throw new Error(outbox.kind)
    expect(outbox.mails.every(mail => mail.sentAt !== null && mail.token === null)).toBe(true)
    await Promise.all(both.map(each => each.stop()))
    await server.stop()
  })

  test('carry no line that a title, a name or a question smuggles in among their own', async () => {
    const { store } = fresh()
    const server = await startServer()
    const economist = [{ role: 'economist', scope: { kind: 'everywhere' } }] as const
    const smuggled = 'Mentor\r\nBcc: spy@evil.example\r\n\r\n<b>Hej</b>'
    const eva = await invitePerson(store, { email: 'eva@by.dk', grants: economist, language: 'da' }, ada())
    if (eva.kind !== 'invited') throw new Error(eva.kind)
    await acceptInvitation(store, { token: eva.token, name: smuggled, passwordHash: 'h' }, ada())
    const taken = await takeIn(store, sketchDocument({ proposals: [{ title: smuggled }] }), createWho(2))
    const asking = { proposalId: proposalAt(taken, 0), spot: 'content', text: `${smuggled}\r\n.\r\nQUIT` }
    expect((await askQuestion(store, asking, asPerson(3, 'mia', 'manager')())).kind).toBe('asked')
    const sender = mailer(server.url, () => '2026-11-22T09:00:00.000Z')
    expect(await sender.sendDue()).toBe(1)
    expect(server.received.map(mail => mail.to)).toEqual(['eva@by.dk'])
    const [headers = ''] = server.received[0]?.text.split('\r\n\r\n') ?? []
    expect(headers).not.toMatch(/^bcc:/im)
    expect(headers).toMatch(/^content-type: text\/plain/im)
    await sender.stop()
    await server.stop()
  })

  test('that the server turns away wait and are tried again', async () => {
    const { store } = fresh()
    const server = await startServer(1)
    await invitePerson(store, { email: 'en@by.dk', grants, language: 'en' }, ada())
    let now = '2026-11-22T09:00:00.000Z'
    const sender = mailer(server.url, () => now)
    expect(await sender.sendDue()).toBe(0)
    const outbox = await viewOutbox(store, ada())
    expect(outbox.kind === 'outbox' && outbox.mails[0]?.problem).toContain('451')
    now = '2026-11-22T09:01:30.000Z'
    expect(await sender.sendDue()).toBe(1)
    expect(server.received[0]?.text).toContain('Subject: You are invited')
    await sender.stop()
    await server.stop()
  })
})
