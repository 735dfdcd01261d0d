/** `npm run bench [-- topic …]`: measures the program and prints what it found. Nothing here can fail a test. */
import { parseArgs } from 'node:util'
import { describeMachine } from './parts/machine.ts'
import { printReport, type Report } from './parts/table.ts'

type Topic = () => Promise<readonly Report[]>

const topics: Readonly<Record<string, () => Promise<Topic>>> = {
  calculation: async () => (await import('./calculation/calculation.ts')).calculation,
  reading: async () => (await import('./reading/reading.ts')).reading,
  pages: async () => (await import('./pages/pages.ts')).pages,
  work: async () => (await import('./work/work.ts')).work,
  pause: async () => (await import('./pause/pause.ts')).pause,
  workbench: async () => (await import('./workbench/workbench.ts')).workbench,
  typing: async () => (await import('./workbench/workbench.ts')).typing,
  start: async () => (await import('./start/start.ts')).start,
  install: async () => (await import('./start/install.ts')).install,
}

/** Installs the program twice from the registry; is a part of another topic. */
const onlyWhenAsked = ['install', 'typing']

const { positionals } = parseArgs({ allowPositionals: true })
const unknown = positionals.find(name => !(name in topics))
if (unknown !== undefined) {
  console.error(`There is no topic "${unknown}". Topics: ${Object.keys(topics).join(', ')}`)
  process.exitCode = 2
} else await run(positionals)

async function run(asked: readonly string[]): Promise<void> {
  console.log(`Measured on ${describeMachine()}`)
  const names = asked.length > 0 ? asked : Object.keys(topics).filter(name => !onlyWhenAsked.includes(name))
  for (const name of names) {
    const topic = await topics[name]?.()
    for (const report of (await topic?.()) ?? []) printReport(report)
  }
}
