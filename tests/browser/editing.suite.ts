/** Proposals written by people: edited, merged, copied, withdrawn, made anew; without script, and with the editor. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAssets } from '../../src/web/assets/assets.ts'
import { overflowing, overlapping, violations } from './accessibility.suite.ts'
import type { Program } from './program.ts'

/** As Word puts it on the clipboard: its own names and settings, conditional comments, markers of lists as text. */
const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/anna/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoListParagraph{color:red} @list l0:level1{mso-level-number-format:bullet} --></style></head>
<body lang=DA style='tab-interval:65.2pt'><!--StartFragment-->
<p class=MsoNormal style='color:red'>En <b>vigtig</b> og <i style='mso-bidi-font-style:normal'>skrå</i> <span
style='font-size:20pt'>tekst</span> i <st1:City w:st="on"><st1:place w:st="on">Aarhus</st1:place></st1:City><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>først<script>alert(1)</script><o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>under det<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>så<o:p></o:p></p>
<p class=MsoListParagraph>Et indrykket afsnit med <del cite="mailto:bo"><span>en rettet</span></del><ins
cite="mailto:bo">en ny</ins> tekst<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[BO1]</a></span></p>
<table class=MsoTableGrid border=1><tr><td style='width:120pt'><p class=MsoNormal>Løn<o:p></o:p></p></td><td><p
class=MsoNormal>1.300<o:p></o:p></p></td></tr><tr><td>Refusion</td><td>−400</td></tr></table>
<p class=MsoNormal><span style='display:none;mso-hide:all'>skjult</span>Til sidst</p>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Er det rigtigt?</p></div></div>
<!--EndFragment--></body></html>`

export function describeEditing(browser: () => Browser, opened: () => Program): void {
  let program: Program
  beforeAll(() => {
    program = opened()
  })

  async function as(person: string, { script = false, width = 1280 } = {}): Promise<BrowserContext> {
    const context = await browser().newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled: script,
      extraHTTPHeaders: { 'x-as': `${person}:economist,manager` },
    })
    context.setDefaultTimeout(10_000)
    return context
  }

  async function proposal(context: BrowserContext, title: string): Promise<Page> {
    const page = await context.newPage()
    await page.goto(`${program.url}/katalog/${program.catalogueId}`)
    await page.getByRole('link', { name: title }).first().click()
    return page
  }

  async function edit(context: BrowserContext, title: string): Promise<Page> {
    const page = await proposal(context, title)
    await page.getByRole('link', { name: 'Rediger forslaget' }).click()
    return page
  }

  /** The same address with script, which the checks themselves are. */
  async function check(page: Page, width: number): Promise<void> {
    const context = await as('anna', { script: true, width })
    const twin = await context.newPage()
    await twin.goto(page.url())
    expect(await violations(twin)).toEqual([])
    expect(await overflowing(twin)).toEqual([])
    expect(await overlapping(twin)).toEqual([])
    await context.close()
  }

  describe('writing with the editor', () => {
    /** Once the script has put it in the place of the plain field. */
    const editor = (page: Page, name: string) =>
      page.getByRole('textbox', { name }).and(page.locator('[contenteditable]'))

    it('makes lists and bold by keyboard, keeps the draft by itself, and undoes', async () => {
      const context = await as('bodil', { script: true })
      const page = await edit(context, 'Voksenlærlinge')
      const risks = editor(page, 'Risici')
      await risks.click()
      await page.keyboard.type('Det kan gå ')
      await page.keyboard.press('Control+b')
      await page.keyboard.type('galt')
      await page.keyboard.press('Control+b')
      const draft = page.getByText(/^Gemt kl\. \d/)
      await draft.waitFor()
      await page.keyboard.press('Enter')
      // Shift+Tab goes to the toolbar, arrows along it, and the button acts where the cursor was
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await page.keyboard.type('Ingen søger')
      await page.keyboard.press('Enter')
      await page.keyboard.type('Ingen bliver')
      expect(await risks.locator('li').count()).toBe(2)
      await page.keyboard.press('Control+z')
      await page.keyboard.press('Control+y')
      const kept = 'Det kan gå **galt**\n\n- Ingen søger\n- Ingen bliver'
      expect(await page.locator('textarea[name=risks]').inputValue()).toBe(kept)
      // another browser of the same person finds it, without script too
      const other = await as('bodil')
      const again = await other.newPage()
      const readAgain = async (): Promise<string> => {
        await again.goto(page.url())
        return again.getByLabel('Risici').inputValue()
      }
      await expect.poll(readAgain, { timeout: 10_000 }).toBe(kept)
      await other.close()
      await context.close()
    })

    it('cleans what comes from a word processor to paragraphs, lists, bold and italic', async () => {
      const context = await as('clara', { script: true })
      const page = await edit(context, 'Efterværn')
      const risks = editor(page, 'Risici')
      await risks.click()
      await risks.evaluate((target, html) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', html)
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, fromWord)
      expect(await page.locator('textarea[name=risks]').inputValue()).toBe(
        [
          'En **vigtig** og __skrå__ tekst i Aarhus',
          '- først\n  1. under det\n- så',
          'Et indrykket afsnit med en ny tekst',
          'Løn · 1.300',
          'Refusion · −400',
          'Til sidst',
        ].join('\n\n'),
      )
      await context.close()
    })

    it('is announced as text with a toolbar, fits on a telephone, and is small', async () => {
      for (const width of [1280, 320]) {
        const context = await as('dagny', { script: true, width })
        const page = await edit(context, 'Efterværn')
        await page.getByRole('toolbar', { name: 'Formatering af Risici' }).waitFor()
        expect(await violations(page)).toEqual([])
        expect(await overflowing(page)).toEqual([])
        await context.close()
      }
      const { island } = createAssets()
      const script = island('rich-text')
      if (!script) throw new Error('the editor was not built')
      const sizes = await Promise.all(
        [script.src, ...script.imports].map(async address => {
          const headers = { 'accept-encoding': 'br' }
          return Number((await fetch(program.url + address, { headers })).headers.get('content-length'))
        }),
      )
      expect(sizes.reduce((a, b) => a + b)).toBeLessThan(90_000)
    })
  })

  describe('editing a proposal without script', () => {
    it('keeps a draft, shows what changes, and makes a version with its reason', async () => {
      const context = await as('anna')
      const page = await edit(context, 'Efterværn')
      await page.getByLabel('Titel').fill('Efterværn i jobcentret')
      await page.getByLabel('Forslagets art').selectOption('Investering')
      await page.getByLabel('Risici').fill('- Stillingen kan ikke besættes\n- **Sygdom**')
      await page.getByRole('button', { name: 'Tilføj en milepæl' }).click()
      expect(await page.getByLabel('Titel').inputValue()).toBe('Efterværn i jobcentret')
      await page.getByLabel('Hvad er sket').fill('Stillingen er slået op')
      await page.getByLabel('Måned', { exact: true }).fill('snart')
      await page.getByRole('button', { name: 'Se ændringerne igennem' }).click()
      expect(await page.getByRole('alert').innerText()).toContain('»snart« er ikke en måned')
      await page.getByLabel('Måned', { exact: true }).fill('3/2027')
      await page.getByLabel('Find et forslag').fill('borgere')
      await page.getByRole('button', { name: 'Søg', exact: true }).click()
      await page
        .getByRole('button', { name: /^Forbind med/ })
        .first()
        .click()
      await page.getByLabel('Art', { exact: true }).selectOption('Forudsætter')
      await page.getByRole('button', { name: 'Tilføj et måltal' }).click()
      await page.getByLabel('Det måler vi').fill('Ventetid ved skranken')
      await check(page, 320)
      await page.getByRole('button', { name: 'Se ændringerne igennem' }).click()
      expect(await page.locator('.lead').innerText()).toContain('»Titel«')
      expect(await page.locator('ins').first().innerText()).toContain('i jobcentret')
      await check(page, 320)
      await page.getByLabel('Hvorfor ændrer du det?').fill('Efter mødet med centret')
      await page.getByRole('button', { name: 'Gem som ny version' }).click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Efterværn i jobcentret')
      const text = await page.locator('main').innerText()
      expect(text).toContain('Investering')
      expect(text).toContain('marts 2027')
      expect(text).toContain('Forudsætter')
      expect(text).toContain('Mangler: datakilde, udgangspunkt, ansvarlig')
      expect(text).toContain('Efter mødet med centret')
      await check(page, 320)
      await page.locator('li', { hasText: 'Forudsætter' }).getByRole('link').first().click()
      expect(await page.locator('main').innerText()).toContain('Er en forudsætning for')
      await page.goBack()
      await page
        .getByRole('link', { name: /hvad version \d ændrede/ })
        .first()
        .click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Forskelle mellem version/)
      await check(page, 320)
      await context.close()
    })

    it('puts two people’s changes together, and shows both where they meet', async () => {
      const [anna, bo] = [await as('anna'), await as('bo')]
      const annas = await edit(anna, 'Udekørende socialrådgiver')
      const bos = await edit(bo, 'Udekørende socialrådgiver')
      await bos.getByLabel('Titel').fill('Kørende socialrådgiver')
      await bos.getByLabel('Risici').fill('Bilen bryder sammen')
      await bos.getByRole('button', { name: 'Se ændringerne igennem' }).click()
      await bos.getByLabel('Hvorfor ændrer du det?').fill('Kortere')
      await bos.getByRole('button', { name: 'Gem som ny version' }).click()
      await annas.getByLabel('Titel').fill('Opsøgende socialrådgiver')
      await annas.getByLabel('Kontakt').fill('Ungeenheden')
      await annas.getByRole('button', { name: 'Se ændringerne igennem' }).click()
      expect(await annas.locator('.alert').innerText()).toContain('bo har gemt version')
      expect(await annas.locator('.theirs').innerText()).toContain('Kørende socialrådgiver')
      expect(await annas.getByLabel('Titel').inputValue()).toBe('Opsøgende socialrådgiver')
      expect(await annas.getByLabel('Risici').inputValue()).toContain('Bilen bryder sammen')
      expect(await annas.getByLabel('Kontakt').inputValue()).toBe('Ungeenheden')
      await check(annas, 320)
      await annas.getByRole('button', { name: 'Brug den andens (Titel)' }).click()
      expect(await annas.getByLabel('Titel').inputValue()).toBe('Kørende socialrådgiver')
      await Promise.all([anna.close(), bo.close()])
    })

    it('is refused with a word to whoever may not', async () => {
      const context = await browser().newContext({ extraHTTPHeaders: { 'x-as': 'rie:reader' } })
      const page = await proposal(context, 'Voksenlærlinge')
      expect(await page.getByRole('link', { name: 'Rediger forslaget' }).count()).toBe(0)
      const answer = await page.goto(`${page.url()}/rediger`)
      expect(answer?.status()).toBe(403)
      await context.close()
    })
  })

  describe('a proposal', () => {
    it('is withdrawn with a reason, stays at its address, and comes back', async () => {
      const context = await as('anna')
      const page = await proposal(context, 'Voksenlærlinge')
      const address = page.url()
      await page.getByRole('link', { name: 'Træk tilbage' }).click()
      await page.locator('#begrundelse-withdraw').fill('Ordningen er ændret')
      await page.getByRole('button', { name: 'Træk' }).click()
      await page.goto(address)
      expect(await page.locator('.alert').first().innerText()).toContain('Ordningen er ændret')
      await page.goto(`${program.url}/katalog/${program.catalogueId}`)
      expect(await page.locator('table').first().innerText()).not.toContain('Voksenlærlinge')
      await check(page, 320)
      await page.getByText('Ét forslag er trukket tilbage').click()
      await page.getByRole('link', { name: /Voksenlærlinge/ }).click()
      expect(page.url()).toBe(address)
      await page.getByRole('link', { name: 'Genoptag forslaget' }).click()
      await page.getByRole('button', { name: 'Genoptag' }).click()
      await page.goto(address)
      expect(await page.locator('.revision-list').first().innerText()).toContain('Trukket tilbage')
      await page.goto(`${program.url}/katalog/${program.catalogueId}`)
      expect(await page.locator('table').first().innerText()).toContain('Voksenlærlinge')
      await context.close()
    })

    it('is copied with its figures, and tells where it comes from', async () => {
      const context = await as('anna')
      const page = await proposal(context, 'Integrationsområdet')
      await page.getByRole('link', { name: 'Kopier forslaget' }).click()
      await check(page, 320)
      await page.getByRole('button', { name: 'Opret kopien' }).click()
      expect(await page.getByLabel('Titel').inputValue()).toMatch(/\(kopi\)$/)
      expect(await page.getByLabel('Nummer').inputValue()).toMatch(/\d+$/)
      await page.getByRole('link', { name: /Tilbage til forslaget/ }).click()
      expect(await page.locator('.facts').first().innerText()).toMatch(/Kopieret fra\s+.*version \d/)
      await context.close()
    })

    it('is made in a catalogue of its own', async () => {
      const context = await as('anna')
      const page = await context.newPage()
      await page.goto(`${program.url}/nyt-forslag`)
      await page.getByRole('button', { name: 'Opret forslaget' }).click()
      expect(await page.getByRole('alert').innerText()).toContain('Skriv en titel')
      await page.getByLabel('Forslagets titel').fill('Fritidsjob til unge')
      await page.getByLabel('Katalog', { exact: true }).selectOption('Et nyt katalog')
      await page.getByLabel('Det nye katalogs titel').fill('Katalog 2027')
      await page.getByLabel('Det nye katalogs år').fill('2027-2030')
      await check(page, 320)
      await page.getByRole('button', { name: 'Opret forslaget' }).click()
      expect(await page.getByLabel('Titel').inputValue()).toBe('Fritidsjob til unge')
      await page.getByRole('link', { name: 'Katalog 2027' }).click()
      expect(await page.locator('main').innerText()).toContain('Fritidsjob til unge')
      await check(page, 320)
      await context.close()
    })
  })
}
