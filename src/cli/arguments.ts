/** Understands the words behind `cli`: a command, files, and the few options there are. */
import { parseArgs } from 'node:util'
import { isLanguage, type Language } from '../words/language.ts'

export type CommandLine = {
  readonly command: string
  readonly files: readonly string[]
  readonly json: boolean
  readonly help: boolean
  readonly language: Language
  readonly port: number | null
  readonly data: string | null
}

export type CommandProblem =
  | { readonly code: 'unknown-command'; readonly command: string }
  | { readonly code: 'unknown-option'; readonly option: string }
  | { readonly code: 'unknown-language'; readonly given: string }
  | { readonly code: 'bad-port'; readonly given: string }
  | { readonly code: 'no-files'; readonly command: string }

export type ParsedCommandLine =
  | { readonly ok: true; readonly line: CommandLine }
  | { readonly ok: false; readonly problem: CommandProblem; readonly language: Language }

const options = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  lang: { type: 'string' },
  port: { type: 'string' },
  data: { type: 'string' },
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
  const stranger = tokens.find(token => token.kind === 'option' && !(token.name in options))
  if (stranger?.kind === 'option') return refuse({ code: 'unknown-option', option: stranger.rawName })
  if (values.lang !== undefined && !isLanguage(values.lang))
    return refuse({ code: 'unknown-language', given: String(values.lang) })
  const port = values.port === undefined ? null : Number(values.port)
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port < 65_536))
    return refuse({ code: 'bad-port', given: String(values.port) })
  const [command = '', ...files] = positionals
  const needsFiles = command === 'check' || command === 'import'
  if (needsFiles && files.length === 0 && values.help !== true) return refuse({ code: 'no-files', command })
  const data = typeof values.data === 'string' ? values.data : null
  return {
    ok: true,
    line: { command, files, json: values.json === true, help: values.help === true, language, port, data },
  }
}
