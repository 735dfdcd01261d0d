/** The library of rates, accounts and evidence. */
import { describeLibrary } from './library.suite.ts'
import { openProgram } from './opened.ts'

const { browser, program } = openProgram()

describeLibrary(browser, program)
