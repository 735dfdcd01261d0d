/** Loads the rates that ship with the program. */
import { join } from 'node:path'
import type { Parameter, ParameterSet } from '../core/parameter/parameter.ts'
import { openParameterFile } from './parameter-file.ts'
import { parametersFolder } from './parameters-folder.ts'
import { type Discount, readDiscounts } from './read-discount.ts'
import { readRates } from './read-rates.ts'

const rateFiles = [
  'benefit-rates.yaml',
  'refund-shares.yaml',
  'integration-grants.yaml',
  'indices.yaml',
  'caseloads.yaml',
  'own-averages.yaml',
]

/** Throws a ParameterError that names file, line and column of everything that is wrong. */
export function loadParameters(folder: string = parametersFolder()): ParameterSet {
  const all = rateFiles.flatMap(name => readRates(openParameterFile(join(folder, name))))
  return new Map(all.map(parameter => [requireNew(parameter, all), parameter]))
}

export function loadDiscounts(folder: string = parametersFolder()): Discount[] {
  return readDiscounts(openParameterFile(join(folder, 'discount.yaml')))
}

function requireNew({ name }: Parameter, all: readonly Parameter[]): string {
  if (all.filter(other => other.name === name).length > 1)
    throw new Error(`two parameters are called ${name}`)
  return name
}
