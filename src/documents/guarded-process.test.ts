/** What reading may do to the process it is in, and what the program that asked notices of it: nothing. */
import { execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test, vi } from 'vitest'
import { runGuarded } from './guarded-thread.ts'

const here = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href)
const asUrl = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`)

/** Each asks, sooner or later, for one piece that is larger than what Node lets a thread at its limit go beyond it. */
const greedy = `
  import { parentPort, workerData } from 'node:worker_threads'
  const acts = {
    list: () => { const held = []; for (;;) held.push(held.length) },
    array: () => Array.from(new Array(3e7).fill(1), at => ({ at })),
    lines: () => { const held = []; for (;;) held.push(('x' + held.length + '\\n').repeat(5e6).split('\\n')) },
    joined: () => { const held = []; for (;;) held.push(new Array(2e7).fill('x').join('')) },
    map: () => { const held = new Map(); for (;;) held.set(held.size, held.size) },
  }
  if (workerData) acts[workerData]()
  parentPort.on('message', act => acts[act]())`

/** A program that has it all read, several times over, and says what came of it; it would end with what it reads. */
const program = `
  import { createKeptThreads } from ${here('./kept-threads.ts')}
  import { runGuarded } from ${here('./guarded-thread.ts')}
  const file = new URL(${JSON.stringify(asUrl(greedy).href)})
  const within = { memory: 64, seconds: 60 }
  const kept = createKeptThreads({ file, basis: null, within, isGood: () => true })
  const codes = []
  for (let round = 0; round < 3; round++)
    for (const act of ['list', 'array', 'lines', 'joined', 'map']) {
      const alone = await runGuarded({ file, input: act, take: () => {}, within })
      const asked = await kept.ask(act)
      codes.push(act + ' ' + alone?.code + ' ' + asked.why?.code)
    }
  console.log(JSON.stringify(codes))`

test('no memory that a reading takes, in whatever pieces, ends the program that asks', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
  const codes: string[] = JSON.parse(stdout)
  expect(codes).toHaveLength(15)
  for (const code of codes) expect(code).toMatch(/^\w+ out-of-memory out-of-memory$/)
})

test('a program that is killed leaves no reading behind', async () => {
  const busy = `
    import { parentPort } from 'node:worker_threads'
    parentPort.postMessage(process.pid)
    for (;;);`
  const asking = `
    import { runGuarded } from ${here('./guarded-thread.ts')}
    await runGuarded({ file: new URL(${JSON.stringify(asUrl(busy).href)}), take: pid => console.log(pid) })`
  const asker = spawn(process.execPath, ['--input-type=module', '-e', asking])
  const pid = Number(await new Promise<Buffer>(resolve => asker.stdout.once('data', resolve)))
  expect(isRunning(pid)).toBe(true)
  asker.kill('SIGKILL')
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false), 10_000)
})

test('signals to all processes of a terminal or service leave it to the program when reading ends', async () => {
  const signalled = `
    import { parentPort } from 'node:worker_threads'
    parentPort.postMessage('begun')
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.kill(process.pid, signal)
    setTimeout(() => parentPort.postMessage('finished'), 100)`
  expect(await said(signalled)).toEqual(['begun', 'finished'])
})

test('a file is read without the secrets of the environment', async () => {
  vi.stubEnv('SESSION_SECRET', 'hemmeligt')
  vi.stubEnv('TZ', 'Europe/Copenhagen')
  const names = `
    import { parentPort } from 'node:worker_threads'
    parentPort.postMessage(Object.keys(process.env))`
  const [found] = await said(names)
  expect(found).toContain('TZ')
  expect(found).not.toContain('SESSION_SECRET')
  expect(found).not.toContain('DATABASE_URL')
  vi.unstubAllEnvs()
})

test('what breaks after reading is thrown, with its words', async () => {
  const broken = `
    import { parentPort } from 'node:worker_threads'
    parentPort.postMessage('read')
    throw new TypeError('the database is away')`
  await expect(said(broken)).rejects.toThrow('the database is away')
})

async function said(code: string): Promise<unknown[]> {
  const messages: unknown[] = []
  const why = await runGuarded({
    file: asUrl(code),
    input: null,
    take: message => void messages.push(message),
  })
  expect(why).toBeNull()
  return messages
}

/** One that has ended and that nobody has asked after yet counts as ended. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
