import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, isStale } from '../../src/cli/build/build-program.ts'
import { describeAccessibility } from './accessibility.suite.ts'
import { launchBrowser } from './browser.ts'
import { describeCalculatedTable } from './calculated-table.suite.ts'
import { describeCalculation } from './calculation.suite.ts'
import { describeEditing } from './editing.suite.ts'
import { describeImport } from './import.suite.ts'
import { describeJourneys } from './journeys.suite.ts'
import { describeKeyboard } from './keyboard.suite.ts'
import { describeLibrary } from './library.suite.ts'
import { type Prepared, preparePages } from './page-list.ts'
import { describeProcess } from './process.suite.ts'
import { type Program, startProgram } from './program.ts'
import { describeWorkbench } from './workbench.suite.ts'

// One browser and one program for all suites: starting them takes longer than most of what is tested.
let program: Program
let browser: Browser
let prepared: Promise<Prepared> | undefined

beforeAll(async () => {
  // the islands that pages bring are what the build made
  if (isStale() && !(await buildProgram())) throw new Error('the program cannot be built')
  program = await startProgram()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

describeAccessibility(
  () => browser,
  () => {
    prepared ??= preparePages(program)
    return prepared
  },
)
describeJourneys(
  () => browser,
  () => program,
)
describeCalculation(
  () => browser,
  () => program,
)
describeKeyboard(
  () => browser,
  () => program,
)
describeImport(
  () => browser,
  () => program,
)

describeLibrary(() => browser)
describeEditing(() => browser)
describeWorkbench(
  () => browser,
  () => program,
)

describeProcess(
  () => browser,
  () => program,
)

describe('all this while', () => {
  it('nothing broke inside the program', () => {
    expect(program.errors).toEqual([])
  })
})
describeCalculatedTable(
  () => browser,
  () => program,
)
