/** The way of a proposal from idea to validated. */
import { openProgram } from './opened.ts'
import { describeProcess } from './process.suite.ts'

const { browser, program } = openProgram()

describeProcess(browser, program)
