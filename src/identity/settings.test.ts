import { expect, it } from 'vitest'
import { saySettingsProblem } from '../words/settings.ts'
import { readSettings } from './settings.ts'

it('names proxies by address and by network, and none where nothing is said', () => {
  expect(readSettings({ TRUSTED_PROXY: '127.0.0.1, ::1 10.1.0.0/16' })).toMatchObject({
    settings: { trustedProxies: ['127.0.0.1', '::1', '10.1.0.0/16'] },
  })
  expect(readSettings({})).toMatchObject({ settings: { trustedProxies: [] } })
})

it.each(['proxy.by.dk', '10.1.0.0/33', '10.1.0.0/', '10.1.0.0/8/8', '::1/129', '300.1.1.1', '*'])(
  'says that %s is no address',
  written => {
    const read = readSettings({ TRUSTED_PROXY: `127.0.0.1,${written}` })
    expect(read).toEqual({ ok: false, problem: { code: 'bad-proxy', at: written } })
    if (!read.ok) expect(saySettingsProblem(read.problem, 'da')).toContain(`${written} i TRUSTED_PROXY`)
  },
)
