/** How much a document may hold. Generous for people, tight enough that no file can exhaust the machine. */
export const limits = {
  /** Whole file. A catalogue of 10,000 proposals is about 17 MB as text. */
  bytes: 32 * 1024 * 1024,
  /** Characters in one line. */
  line: 1_000_000,
  rows: 1_000_000,
  cellsInRow: 1_000,
  /** Tags inside tags; what lies deeper is no document that a person made. */
  depth: 2_000,
  proposals: 50_000,
  /** Memory of the worker that reads, in MB, and its time. */
  workerMemory: 1_024,
  workerSeconds: 60,
  /** What was just made in it, in MB: enough that what a large document is made of is seldom copied. */
  workerYoungMemory: 32,
  /** A small file is read in a thread that is kept: its bytes, and what may cross over of what was understood. */
  smallBytes: 256 * 1024,
  smallProposals: 50,
  smallReading: 1024 * 1024,
  /** Memory that a kept thread may hold between two files, in MB, and how long it waits for the next one. */
  keptYoungMemory: 8,
  keptMemory: 64,
  keptSeconds: 300,
} as const
