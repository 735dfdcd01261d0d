/** How quickly documents are read and checked, how that grows with their size, and against plain parsers. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asHtml } from '../as-html.ts'
import { generateCatalogue } from '../generate.ts'
import { bestOf } from '../parts/best-of.ts'
import { askChild } from '../parts/child.ts'
import { count, mb, ms, ratio } from '../parts/figure.ts'
import { buildProgram } from '../parts/serve.ts'
import type { Report } from '../parts/table.ts'
import { inTemporaryFolder } from '../parts/temporary.ts'
import type { Measured, Reader, Task } from './task.ts'

const sizes = [100, 1_000, 10_000] as const
const repeats = 3

/** A format of the same catalogue, and the parser that it is held against. */
type Format = { readonly ending: string; readonly peer: Reader; readonly make: (proposals: number) => string }

const formats: readonly Format[] = [
  { ending: '.md', peer: 'markdown-it', make: generateCatalogue },
  { ending: '.html', peer: 'parse5', make: proposals => asHtml(generateCatalogue(proposals)) },
]

export async function reading(): Promise<Report[]> {
  await buildProgram()
  const rows: string[][] = []
  await inTemporaryFolder(async folder => {
    for (const format of formats) rows.push(...(await readFormat(folder, format)))
  })
  return [
    {
      heading: 'Reading and checking a catalogue',
      rows: [
        [
          '',
          'to peer',
          'processor to peer',
          'to a tenth',
          'elapsed',
          'processor',
          'proposals/s',
          'MB/s',
          'peak',
          'size',
        ],
        ...rows,
      ],
      notes: [
        'to peer: elapsed time against a parser that only parses the same file, in the same run',
        'processor to peer: the same of processor time, which holds while other programs are at work',
        'to a tenth: elapsed time against a catalogue a tenth as large; 10 × is proportional',
        `each row is a fresh process of the built program, the best of ${repeats}; peak is all its memory, Node included`,
        'wanted: 10,000 proposals within 2,000 ms and 400 MB on a quiet machine',
      ],
    },
  ]
}

async function readFormat(folder: string, { ending, peer, make }: Format): Promise<string[][]> {
  const rows: string[][] = []
  let tenth: Measured | null = null
  for (const proposals of sizes) {
    const file = join(folder, `katalog-${proposals}${ending}`)
    await writeFile(file, make(proposals))
    const own = await measure({ reader: 'program', file })
    const other = await measure({ reader: peer, file })
    if (own.parts !== proposals) throw new Error(`read ${own.parts} of ${proposals} proposals`)
    const name = `${count(proposals)} proposals ${ending.slice(1)}`
    rows.push([
      name,
      ratio(own.elapsed / other.elapsed),
      ratio(own.processor / other.processor),
      tenth ? ratio(own.elapsed / tenth.elapsed) : '',
      ...columns(own, proposals),
    ])
    rows.push([`  ${peer}, parsing only`, '', '', '', ...columns(other, proposals)])
    tenth = own
  }
  return rows
}

function columns({ elapsed, processor, bytes, peak }: Measured, proposals: number): string[] {
  const seconds = elapsed / 1000
  return [
    ms(elapsed),
    ms(processor),
    count(proposals / seconds),
    (bytes / 1e6 / seconds).toFixed(1),
    mb(peak),
    mb(bytes),
  ]
}

function measure(task: Task): Promise<Measured> {
  const module = new URL('./task.ts', import.meta.url)
  return bestOf(
    repeats,
    () => askChild<Task, Measured>(module, task),
    measured => measured.elapsed,
  )
}
