/** A document on its way in, from the choice of a file to its catalogue. */
import { describeImport } from './import.suite.ts'
import { openProgram } from './opened.ts'

const { browser, program } = openProgram()

describeImport(browser, program)
