/**
 * From which network address a request comes, for counting attempts to sign in. What stands in `X-Forwarded-For` is
 * believed only as far as named proxies wrote it: from the right, up to the first address that is none of them. Anybody
 * can write the rest.
 */
import { BlockList, isIP } from 'node:net'
import type { WebRequest } from '../environment.ts'
import { isLoopbackAddress } from './local.ts'

/** null where nothing can be told: of this machine itself, and of a proxy that nobody has named. */
export type ClientAddress = (request: WebRequest) => string | null

/** `proxies`: addresses, and networks as `10.1.0.0/16`. */
export function createClientAddress(proxies: readonly string[]): ClientAddress {
  const named = listOf(proxies)
  const isProxy = (address: string) => named.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
  return request => {
    const socket = addressIn(request.env?.incoming?.socket.remoteAddress ?? '')
    if (socket === null) return null
    if (!isProxy(socket)) return isLoopbackAddress(socket) ? null : networkOf(socket)
    const told = (request.req.header('x-forwarded-for') ?? '').split(',').reverse().map(addressIn)
    // where all are proxies the nearest is taken, which nobody can make up
    const client = told.find(address => address === null || !isProxy(address)) ?? told[0] ?? null
    return client === null ? null : networkOf(client)
  }
}

function listOf(proxies: readonly string[]): BlockList {
  const list = new BlockList()
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** Without the port that some proxies add, and IPv4 as itself where it is written as IPv6; null where it is none. */
function addressIn(written: string): string | null {
  const text = written.trim()
  const bare = /^\[([^\]]+)\](:\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text
  const address = /^::ffff:([\d.]+)$/i.exec(bare)?.[1] ?? bare
  return isIP(address) === 0 ? null : address
}

/** One subscriber has a whole network of 64 bits of IPv6, and would otherwise come from a new address each time. */
function networkOf(address: string): string {
  if (isIP(address) === 4) return address
  const [before = '', after] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const missing = after === undefined ? 0 : 8 - head.length - tail.length
  const groups = [...head, ...Array<string>(Math.max(0, missing)).fill('0'), ...tail]
  return `${groups
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
