/** Reading, as the public and an economist do: catalogue, proposal, amounts, by mouse and by keyboard. */
import { describeCalculatedTable } from './calculated-table.suite.ts'
import { describeCalculation } from './calculation.suite.ts'
import { describeJourneys } from './journeys.suite.ts'
import { describeKeyboard } from './keyboard.suite.ts'
import { openProgram } from './opened.ts'

const { browser, program } = openProgram()

describeJourneys(browser, program)
describeCalculation(browser, program)
describeKeyboard(browser, program)
describeCalculatedTable(browser, program)
