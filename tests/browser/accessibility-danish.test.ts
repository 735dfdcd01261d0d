/** Every page there is, in Danish. */
import { describeAccessibility } from './accessibility.suite.ts'
import { openProgram } from './opened.ts'

describeAccessibility('da', openProgram())
