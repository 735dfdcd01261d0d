/** The `sources:` of a parameter file, and what may be said on the strength of them. */
import type { ParameterFile, Path } from './parameter-file.ts'
import { entry, mapOf, matching, text } from './shape.ts'

export const sourceKey = matching(/^[a-z0-9][a-z0-9.-]*$/, 'a source key in small letters')

export const sources = mapOf(sourceKey, entry({ title: text }, { address: text }))

export type Source = { readonly title: string; readonly address?: string }
export type Sources = ReadonlyMap<string, Source>

/** The reference that travels with a value: title and, where there is one, address. */
export function writeReference(known: Sources, key: string): string {
  const source = known.get(key)
  if (!source) throw new Error(`source ${key} was not checked`)
  return source.address === undefined ? source.title : `${source.title}, ${source.address}`
}

/** Notes a source that does not exist, and a verified value that rests on nothing one could look up. */
export function checkSource(
  file: ParameterFile,
  known: Sources,
  path: Path,
  value: { readonly source: string; readonly verified?: boolean },
): void {
  const source = known.get(value.source)
  if (!source) file.fault([...path, 'source'], `"${value.source}"`, `one of ${[...known.keys()].join(', ')}`)
  else if (value.verified === true && source.address === undefined)
    file.fault(
      [...path, 'verified'],
      'true',
      `false, because "${value.source}" has no address to verify it in`,
    )
}

/** Notes sources that no value refers to. */
export function checkUnused(file: ParameterFile, known: Sources, used: ReadonlySet<string>): void {
  for (const key of known.keys())
    if (!used.has(key))
      file.fault(['sources', key], 'a source that nothing refers to', 'a value that rests on it', 'key')
}
