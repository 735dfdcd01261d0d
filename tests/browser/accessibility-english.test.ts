/** Every page there is, in English. */
import { describeAccessibility } from './accessibility.suite.ts'
import { openProgram } from './opened.ts'

describeAccessibility('en', openProgram())
