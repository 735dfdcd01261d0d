/** A typed amount of the workbench is opened at its address, without script: where it was read, or who typed it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableFields } from '../src/web/workbench/figures/table-form.ts'
import { seenName } from '../src/web/workbench/state/act.ts'
import { catalogueText } from './browser/documents.ts'
import { type Program, startProgram } from './browser/program.ts'
import { importText, sendRaw } from './browser/requests.ts'
import { engines } from './database/engines.ts'

const economist = { 'x-as': 'anna:economist' }

describe.each(engines)('on %s', engine => {
  let program: Program

  beforeAll(async () => {
    program = await startProgram('as-told', engine)
  }, 120_000)
  afterAll(() => program?.stop())

  const look = async (path: string, headers: Readonly<Record<string, string>> = economist) =>
    (await sendRaw(program, path, { headers })).body
  const post = (path: string, fields: Record<string, string>) =>
    sendRaw(program, path, {
      method: 'POST',
      headers: {
        ...economist,
        origin: program.url,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(fields).toString(),
    })

  /** What stands beside the table, without its markup. */
  const explained = async (path: string) =>
    /<section class="bench-explanation".*?<\/section>/s
      .exec(await look(path))?.[0]
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ') ?? ''

  it('opens a typed amount, first by its document and then by the person', async () => {
    const form = { number: '1', title: 'Kun tal', years: [2027, 2028], amounts: [1_300, 1_400] }
    const document = await importText(program, 'kun-tal.md', catalogueText('Skrevet', [form]))
    const accepted = await post(`/import/${document}`, { valg: 'godkend' })
    const catalogue = await look(String(accepted.headers['location']))
    const bench = `${/href="(\/forslag\/[^"?#]+)"[^>]*>Kun tal/.exec(catalogue)?.[1]}/regn`
    const cell = /data-cell="([^"]+\/2028)"/.exec(await look(bench))?.[1] ?? ''
    const address = `${bench}?celle=${cell}`
    expect(await explained(address)).toMatch(/2028: 1\.400 .*Læst fra kun-tal\.md, linje \d+, felt 3 \./)
    expect(await explained(`/en${address}`)).toMatch(/Read from kun-tal\.md, line \d+, cell 3 \./)

    // the link leads to the very line, with the amount marked in it
    const [, place = ''] = /href="(\/dokument\/[^"]+)"/.exec(await look(address)) ?? []
    const [, path = '', anchor = ''] = /^(.*)#(.*)$/.exec(place.replaceAll('&amp;', '&')) ?? []
    expect(path).toMatch(new RegExp(`^/dokument/${document}\\?linje=\\d+&felt=3$`))
    const meant = new RegExp(`<li id="${anchor}"[^>]*>(.*?)</li>`, 's')
    expect(meant.exec(await look(path))?.[1]).toMatch(/drift\t1\.300\t<mark>1\.400<\/mark>/)
    expect(await look(`/dokument/${document}?linje=9999`)).not.toContain('class="passage"')
    // the public was given what was published, and not every line of the file
    expect(await look(path, { 'x-as': 'public' })).not.toContain('class="passage"')

    const line = decodeURIComponent(cell.split('/')[0] ?? '')
    const typed = { [tableFields.cell(line, 2028)]: '1.500' }
    await post(bench, { ...typed, handling: 'genberegn' })
    expect(await explained(address)).toContain('Skrevet i din kladde i stedet for »1.400«')
    const hidden = new RegExp(`name="${seenName}" value="([^"]*)"`).exec(await look(bench))?.[1] ?? ''
    const seen = hidden.replaceAll('&quot;', '"')
    const saved = await post(bench, { handling: 'gem', begrundelse: 'Nyt skøn', [seenName]: seen })
    expect(saved.status).toBe(303)
    expect(await explained(address)).toMatch(/Skrevet af anna, .*, i version 2\. Begrundelse: Nyt skøn/)
    expect(await explained(`${bench}?celle=netto/i-alt`)).toContain('Summen af årene')
  })
})
