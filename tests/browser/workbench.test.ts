/** An economist at the workbench. */
import { openProgram } from './opened.ts'
import { describeWorkbench } from './workbench.suite.ts'

const { browser, program } = openProgram()

describeWorkbench(browser, program)
