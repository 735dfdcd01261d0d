/** The guided form: it crashes pages and takes the network away. */
import { describeGuidedForm } from './guided-form.suite.ts'
import { openProgram } from './opened.ts'

const { browser, program } = openProgram()

describeGuidedForm(browser, program)
