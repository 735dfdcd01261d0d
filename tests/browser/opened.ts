/**
 * What the tests of one file share: a program of their own with the examples in it, and a browser. Files run side by
 * side, so none sees what another does; what all of them need before they can begin is made by the first.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { buildProgram, isStale } from '../../src/cli/build/build-program.ts'
import { packageRoot } from '../../src/web/assets/package-root.ts'
import { launchBrowser } from './browser.ts'
import { type Program, startProgram } from './program.ts'

export type Opened = { readonly browser: () => Browser; readonly program: () => Program }

/** Called once at the top of a file. What breaks inside the program fails the file. */
export function openProgram(signIn: Parameters<typeof startProgram>[0] = 'as-told'): Opened {
  let program: Program
  let browser: Browser
  beforeAll(async () => {
    browser = await oneAtATime(builtBrowser)
    program = await startProgram(signIn)
  })
  afterAll(async () => {
    await browser?.close()
    await program?.stop()
    expect(program?.errors ?? []).toEqual([])
  })
  return { browser: () => browser, program: () => program }
}

/** The islands that pages bring are what the build made; the browser is unpacked when it is launched first. */
async function builtBrowser(): Promise<Browser> {
  if (isStale() && !(await buildProgram())) throw new Error('the program cannot be built')
  return launchBrowser()
}

const lock = join(packageRoot, 'node_modules', '.cache', 'browser-tests.lock')

/** Longer than any build takes: whoever held the lock was killed. */
const forgotten = 180_000

async function oneAtATime<T>(make: () => Promise<T>): Promise<T> {
  while (!takeLock()) await wait(100)
  try {
    return await make()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(join(lock, '..'), { recursive: true })
    mkdirSync(lock)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > forgotten) rmSync(lock, { recursive: true, force: true })
    return false
  }
}
