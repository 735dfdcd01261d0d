import { expect, it } from 'vitest'
import type { WebRequest } from '../environment.ts'
import { createClientAddress } from './client-address.ts'

/** As far as it is asked: the socket's address and one header. */
const from = (socket: string, forwarded?: string) =>
  ({
    env: { incoming: { socket: { remoteAddress: socket } } },
    req: { header: (name: string) => (name === 'x-forwarded-for' ? forwarded : undefined) },
  }) as unknown as WebRequest

const local = createClientAddress(['127.0.0.1', '::1'])
const two = createClientAddress(['127.0.0.1', '10.1.0.0/16', '2001:db8:1::/48'])

it.each([
  [
    'nobody is named: the socket tells',
    createClientAddress([]),
    '203.0.113.7',
    '198.51.100.1',
    '203.0.113.7',
  ],
  ['nobody is named: this machine tells nothing', createClientAddress([]), '127.0.0.1', '198.51.100.1', null],
  ['somebody else than the proxy', local, '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['the proxy', local, '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['the proxy, as IPv6 writes it', local, '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['what the client wrote first', local, '127.0.0.1', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
  ['a named proxy that the client wrote', local, '127.0.0.1', '127.0.0.1, 198.51.100.1', '198.51.100.1'],
  ['two proxies in a row', two, '127.0.0.1', '1.2.3.4, 198.51.100.1, 10.1.0.9', '198.51.100.1'],
  ['only proxies', two, '127.0.0.1', '10.1.0.8, 10.1.0.9', '10.1.0.9'],
  ['ports', local, '127.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
  ['IPv6 with a port', local, '::1', '[2001:db8::7]:4711', '2001:db8:0:0::/64'],
  ['neighbours in one network of IPv6', local, '::1', '2001:DB8:0:0:aa:bb:cc:dd', '2001:db8:0:0::/64'],
  ['a proxy of IPv6', two, '2001:db8:1::5', '198.51.100.1', '198.51.100.1'],
  ['no header', local, '127.0.0.1', undefined, null],
  ['a header that says nothing', local, '127.0.0.1', 'unknown', null],
  ['what stands left of what says nothing', local, '127.0.0.1', '198.51.100.1, unknown', null],
])('%s', (_, addressOf, socket, forwarded, expected) => {
  expect(addressOf(from(socket, forwarded))).toBe(expected)
})
