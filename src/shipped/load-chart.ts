/** Loads the chart of accounts and the refund ladder that ship with the program. Read once, by whoever starts it. */
import { join } from 'node:path'
import type { ChartOfAccounts } from '../core/account/chart.ts'
import { openParameterFile } from './parameter-file.ts'
import { parametersFolder } from './parameters-folder.ts'
import { readChart } from './read-chart.ts'
import { readLadder } from './read-ladder.ts'

/** Throws a ParameterError that names file, line and column of everything that is wrong in the two files. */
export function loadChart(folder: string = parametersFolder()): ChartOfAccounts {
  const ladder = readLadder(openParameterFile(join(folder, 'refund-ladder.yaml')))
  return readChart(openParameterFile(join(folder, 'accounts.yaml')), ladder)
}
