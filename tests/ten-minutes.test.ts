/**
 * The guided form takes ten minutes: a newcomer who reads everything that is new on each page, answers every question
 * on the way as real people do, reads the whole before it is sent, and sends it. Nothing here is timed; what is counted
 * are the words to read and to write, and the pages to open. If the form grows beyond it, this fails: then cut.
 */
import { Parser } from 'htmlparser2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AnswerKey, mainSteps } from '../src/core/propose/steps.ts'
import { fieldNames, stepButtons } from '../src/web/propose/fields.ts'
import { type Language, languages } from '../src/words/language.ts'
import { type Program, startProgram } from './browser/program.ts'
import { sendRaw } from './browser/requests.ts'

/** Plain Danish on a screen, with a thought now and then. */
const wordsReadPerMinute = 200
/** Finding the words as well as the keys. */
const wordsWrittenPerMinute = 25
/** A minute is left for whoever thinks longer, and for the next good question. */
const ten = 10
const margin = 1
/** The page comes, the eye finds its place, the hand finds the button. */
const secondsPerPage = 3

/** By somebody at a job centre who knows the work and not the economy. Not the form's own examples. */
const answers: Readonly<Record<Language, Readonly<Partial<Record<AnswerKey, string>>>>> = {
  da: {
    title: 'Samtalehold for sygemeldte med stress',
    today:
      'Sygemeldte med stress venter omkring seks uger på den første samtale, og mange går alene hjemme imens. Vi ser, at de bliver dårligere af at vente.',
    idea: 'Vi samler ti sygemeldte på et hold, som mødes to timer om ugen i otte uger med en sagsbehandler og en psykolog. Vi kan begynde efter sommerferien.',
    targetGroup: 'Folk på sygedagpenge, som er sygemeldt med stress i under tre måneder.',
    targetGroupSize: '80',
    change:
      'De møder andre i samme situation og får hjælp fra første uge. Vi tror, at hver tredje kommer en måned tidligere tilbage på arbejde.',
    cost: 'En psykolog to timer om ugen i 40 uger, omkring 80.000 kr. om året. En sagsbehandler en dag om ugen.',
    gain: 'Færre uger på sygedagpenge.',
    evidence:
      'Nabokommunen har haft sådan et hold i to år og siger, at de fleste kommer hurtigere tilbage. Vi har ikke selv tal.',
    followUp: 'Hvor mange uger deltagerne er sygemeldt, set hver måned.',
    centre: 'Jobcenter Nord',
  },
  en: {
    title: 'Group talks for people away with stress',
    today:
      'People away with stress wait about six weeks for a first talk, and many sit alone at home meanwhile. Waiting makes them worse.',
    idea: 'We gather ten of them in a group that meets two hours a week for eight weeks with a caseworker and a psychologist. We can begin after summer.',
    targetGroup: 'People on sickness benefit with stress, for less than three months.',
    targetGroupSize: '80',
    change:
      'They meet others like them and get help from the first week. We think every third comes back to work a month earlier.',
    cost: 'A psychologist two hours a week for 40 weeks, about 80,000 kr. a year. A caseworker one day a week.',
    gain: 'Fewer weeks on sickness benefit.',
    evidence:
      'The next municipality has had such a group for two years and says most come back sooner. We have no figures ourselves.',
    followUp: 'How many weeks they are away, looked at every month.',
    centre: 'Jobcenter Nord',
  },
}

let program: Program
beforeAll(async () => {
  program = await startProgram()
})
afterAll(() => program.stop())

function countWords(text: string): number {
  return text.split(/\s+/).filter(word => /[\p{L}\d]/u.test(word)).length
}

/** What somebody who is not looking anything up reads on a page: no folded lists, no words explained at its foot. */
function readPieces(html: string): string[] {
  const pieces: string[] = []
  let inMain = 0
  let skipped = 0
  const open: boolean[] = []
  const parser = new Parser({
    onopentag: (name, { class: look }) => {
      const isSkipped = name === 'details' || name === 'script' || name === 'svg' || look === 'page-terms'
      open.push(isSkipped)
      if (isSkipped) skipped++
      if (name === 'main') inMain++
    },
    ontext: text => {
      if (inMain > 0 && skipped === 0 && text.trim() !== '') pieces.push(text.trim())
    },
    onclosetag: name => {
      if (open.pop()) skipped--
      if (name === 'main') inMain--
    },
  })
  parser.end(html)
  return pieces
}

async function walk(language: Language) {
  const seen = new Set<string>()
  let wordsRead = 0
  let pages = 0
  const headers = { 'x-as': 'pia:proposer', origin: program.url }
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const look = async (path: string): Promise<void> => {
    const { body, status } = await sendRaw(program, path, { headers })
    expect([path, status]).toEqual([path, 200])
    pages++
    // a button or a heading that was there before, or differs by a number, is not read again; one's own words are
    for (const piece of readPieces(body)) {
      const known = piece.replace(/\d+/g, '#')
      if (!seen.has(known)) wordsRead += countWords(piece)
      seen.add(known)
    }
  }
  const press = async (path: string, fields: Record<string, string>): Promise<string> => {
    const body = new URLSearchParams(fields).toString()
    const answer = await sendRaw(program, path, { method: 'POST', headers: { ...headers, ...type }, body })
    expect([path, answer.status]).toEqual([path, 303])
    return String(answer.headers['location'])
  }
  const start = language === 'da' ? '/foreslaa' : '/en/foreslaa'
  await look(start)
  let at = await press(start, {})
  let wordsWritten = 0
  for (const { asks } of mainSteps) {
    await look(at)
    const given = asks.map(key => [fieldNames[key], answers[language][key] ?? ''] as const)
    wordsWritten += given.reduce((sum, [, text]) => sum + countWords(text), 0)
    at = await press(at, { ...Object.fromEntries(given), valg: stepButtons.next })
  }
  expect(at).toMatch(/\/se$/)
  await look(at)
  await press(at.replace(/se$/, 'send'), {})
  return { wordsRead, wordsWritten, pages, fields: mainSteps.flatMap(step => step.asks).length }
}

describe('the guided form', () => {
  it.each(languages)('takes a newcomer ten minutes at most, in %s', async language => {
    const { wordsRead, wordsWritten, pages, fields } = await walk(language)
    const minutes =
      wordsRead / wordsReadPerMinute + wordsWritten / wordsWrittenPerMinute + (pages * secondsPerPage) / 60
    const said = `${fields} answers on ${pages} pages: ${wordsRead} words read, ${wordsWritten} written`
    console.log(`${language}: ${said}: ${minutes.toFixed(1)} minutes`)
    expect(minutes, said).toBeLessThanOrEqual(ten - margin)
    // nobody is asked to write less than people do
    expect(wordsWritten).toBeGreaterThan(120)
  })
})
