/** The thread of checkpoints.ts: one connection of its own, which readers and the writer do not wait for. */
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

const database = new DatabaseSync(String(workerData))
// before the log may be written over, what was folded in must be on the disk
database.exec('pragma synchronous = full')
// where somebody still reads an older state it folds in what it may, and the rest another time
const fold = database.prepare('pragma wal_checkpoint(passive)')

parentPort?.on('message', (message: 'fold' | 'end') => {
  if (message === 'fold') {
    fold.all()
    return
  }
  database.close()
  parentPort?.close()
})
