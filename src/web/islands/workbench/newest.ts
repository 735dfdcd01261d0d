/** What others do meanwhile: who is there, and the version that somebody else saved. */
import type { Handed, NewestAnswer, PresenceAnswer } from '../../workbench/state/handed.ts'
import type { Bench } from './bench.ts'
import { postJson } from './post-json.ts'

/** As often as the server counts on it (workflow/proposals/presence.ts), and sooner at first. */
const every = 20_000

/** Takes over what somebody else has saved since, field by field. */
export async function goOnFromNewest({ addresses }: Handed, bench: Bench): Promise<void> {
  const response = await fetch(addresses.newest).catch(() => null)
  if (!response?.ok) return
  const newest = (await response.json()) as NewestAnswer
  if (newest.id !== bench.base().id) bench.goOn(newest)
}

/** Tells the server every so often that the page is open, and hears who else is there. */
export function watchOthers(handed: Handed, bench: Bench, onHead: (head: string) => void): void {
  const { presence } = handed.addresses
  const tell = async (): Promise<void> => {
    const answer = await postJson<PresenceAnswer>(presence, {})
    if (!answer || answer === 'signed-out') return
    bench.seeOthers(answer.others)
    onHead(answer.head)
  }
  void tell()
  setInterval(() => {
    if (document.visibilityState === 'visible') void tell()
  }, every)
  addEventListener('pagehide', () => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ gone: true })
    fetch(presence, { method: 'POST', headers, body, keepalive: true }).catch(() => undefined)
  })
}
