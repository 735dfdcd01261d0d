/** Proposals written by hand. */
import { describeEditing } from './editing.suite.ts'
import { openProgram } from './opened.ts'

const { browser, program } = openProgram()

describeEditing(browser, program)
