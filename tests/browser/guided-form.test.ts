/** The guided form has a program of its own: it crashes pages and takes the network away. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { buildProgram, isStale } from '../../src/cli/build/build-program.ts'
import { launchBrowser } from './browser.ts'
import { describeGuidedForm } from './guided-form.suite.ts'
import { type Program, startProgram } from './program.ts'

let program: Program
let browser: Browser

beforeAll(async () => {
  if (isStale() && !(await buildProgram())) throw new Error('the program cannot be built')
  program = await startProgram()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

describeGuidedForm(
  () => browser,
  () => program,
)
