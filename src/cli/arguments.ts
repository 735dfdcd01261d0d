/** Understands the words behind `cli`: a command, files, and the few options there are. */
import { parseArgs } from 'node:util'
import type { CommandProblem } from '../words/cli.ts'
import { isLanguage, type Language } from '../words/language.ts'

export type CommandLine = {
  readonly command: string
  readonly files: readonly string[]
  readonly json: boolean
  readonly help: boolean
  readonly language: Language
  readonly port: number | null
  readonly data: string | null
  /** `import`: what was read is published at once. */
  readonly publish: boolean
  /** `ACCOUNT:YEAR`, the cell that `calculate` opens. */
  readonly explain: string | null
}

export type ParsedCommandLine =
  | { readonly ok: true; readonly line: CommandLine }
  | { readonly ok: false; readonly problem: CommandProblem; readonly language: Language }

const options = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  publish: { type: 'boolean', default: false },
  lang: { type: 'string' },
  port: { type: 'string' },
  data: { type: 'string' },
  explain: { type: 'string' },
} as const

export function parseCommandLine(words: readonly string[]): ParsedCommandLine {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const language: Language = isLanguage(values.lang) ? values.lang : 'da'
  const refuse = (problem: CommandProblem): ParsedCommandLine => ({ ok: false, problem, language })
  const misused = tokens.flatMap(token => (token.kind === 'option' ? (misuseOf(token) ?? []) : []))[0]
  if (misused) return refuse(misused)
  if (values.lang !== undefined && !isLanguage(values.lang))
    return refuse({ code: 'unknown-language', given: String(values.lang) })
  const port = typeof values.port === 'string' ? parsePort(values.port) : null
  if (port === undefined) return refuse({ code: 'bad-port', given: String(values.port) })
  const [command = '', ...files] = positionals
  const needsFiles = ['check', 'import', 'calculate'].includes(command)
  if (needsFiles && files.length === 0 && values.help !== true) return refuse({ code: 'no-files', command })
  const data = typeof values.data === 'string' ? values.data : null
  const explain = typeof values.explain === 'string' ? values.explain : null
  return {
    ok: true,
    line: {
      command,
      files,
      json: values.json === true,
      help: values.help === true,
      publish: values.publish === true,
      language,
      port,
      data,
      explain,
    },
  }
}

/** A port as a person or the environment writes it; undefined for anything else. */
export function parsePort(text: string): number | undefined {
  const port = Number(text)
  return /^\d{1,5}$/.test(text) && port < 65_536 ? port : undefined
}

type OptionToken = { readonly name: string; readonly rawName: string; readonly value?: string | undefined }

/** An option that is not there, that lacks its value, or that has one where none belongs. */
function misuseOf({ name, rawName, value = '' }: OptionToken): CommandProblem | null {
  const option = Object.entries(options).find(([known]) => known === name)?.[1]
  if (!option) return { code: 'unknown-option', option: rawName }
  if (option.type === 'string') return value === '' ? { code: 'value-missing', option: rawName } : null
  return value === '' ? null : { code: 'value-unwanted', option: rawName }
}
