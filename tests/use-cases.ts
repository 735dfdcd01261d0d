/**
 * The use cases of the program, read off its own text: every exported function of workflow/ that is given a store, and
 * what each of them reaches. So that a test can be about all of them, and a new one cannot be forgotten.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', 'src', 'workflow')

type Routine = {
  readonly name: string
  readonly file: string
  readonly isExported: boolean
  readonly takesStore: boolean
  readonly body: string
}

/** Every function at the top of a file, with its text. */
function routinesIn(file: string): Routine[] {
  const parts = readFileSync(join(folder, file), 'utf8').split(/^(?=(?:export )?(?:async )?function )/m)
  return parts.flatMap(body => {
    const found = /^(export )?(?:async )?function (\w+)/.exec(body)
    if (!found) return []
    const takesStore = /^[^{]*?\(\s*store: Store\b/.test(body)
    return { name: found[2] ?? '', file, isExported: found[1] !== undefined, takesStore, body }
  })
}

const routines = globSync('**/*.ts', { cwd: folder })
  .filter(path => !path.endsWith('.test.ts'))
  .flatMap(routinesIn)

function callsIn({ body }: Routine): Set<string> {
  return new Set([...body.matchAll(/\b(\w+)\(/g)].map(([, name = '']) => name))
}

/** What a function calls here: its own file's before another's of the same name. */
function calledBy(routine: Routine): Routine[] {
  return [...callsIn(routine)].flatMap(name => {
    const same = routines.filter(other => other.name === name)
    const own = same.find(each => each.file === routine.file)
    return own ? [own] : same.filter(each => each.isExported)
  })
}

function reaches(
  routine: Routine,
  isMeant: (routine: Routine) => boolean,
  seen = new Set<Routine>(),
): boolean {
  if (isMeant(routine)) return true
  seen.add(routine)
  return calledBy(routine).some(next => !seen.has(next) && reaches(next, isMeant, seen))
}

const writes = ({ body }: Routine): boolean => /\bstore\.write\(/.test(body)

const useCases = routines.filter(each => each.isExported && each.takesStore && reaches(each, writes))

/** What writes and is reached by no use case, by name: it would be in no test that is about all of them. */
export const writingUnseen: readonly string[] = routines
  .filter(writes)
  .filter(routine => !useCases.some(useCase => reaches(useCase, each => each === routine)))
  .map(({ name, file }) => `${file} ${name}`)

/** Files outside workflow/ that open a transaction of their own. */
export const writingElsewhere: readonly string[] = globSync('{identity,mail,cli,web}/**/*.{ts,tsx}', {
  cwd: join(folder, '..'),
}).filter(
  path =>
    !/\.test\.tsx?$/.test(path) && /\bstore\.write\(/.test(readFileSync(join(folder, '..', path), 'utf8')),
)

export type UseCase = {
  readonly name: string
  /** Whether it calls one of these functions, by whatever way but through these files. */
  readonly calls: (names: ReadonlySet<string>, butThrough: string) => boolean
}

/** Those that write, in the order of their names. */
export const writingUseCases: readonly UseCase[] = useCases
  .map(routine => ({
    name: routine.name,
    calls: (names: ReadonlySet<string>, butThrough: string) =>
      reaches(routine, each => each.file !== butThrough && [...callsIn(each)].some(name => names.has(name))),
  }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))
