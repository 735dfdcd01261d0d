/**
 * Waits beside the event loop until SQLite's write-ahead log is on the disk. SQLite itself would wait inside its
 * commit, and with it everybody who asks this process for anything: a disk that is busy with others makes that half a
 * second. One wait serves all that was committed before it began.
 */
import { type FileHandle, open } from 'node:fs/promises'

export type WriteAheadLog = {
  /** Answered once everything committed until now would outlive a power cut. */
  readonly onDisk: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Of a database file that a connection keeps open in this mode, so that its log stays the same file. */
export function writeAheadLogOf(file: string): WriteAheadLog {
  let handle: FileHandle | null = null
  let underWay: Promise<void> | null = null
  let next: Promise<void> | null = null
  const sync = async (): Promise<void> => {
    // written to, since Windows flushes nothing else; the log has no locks that closing it could lose
    handle ??= await open(`${file}-wal`, 'r+')
    await handle.datasync()
  }
  const begin = (): Promise<void> => {
    next = null
    const mine = sync().finally(() => {
      if (underWay === mine) underWay = null
    })
    underWay = mine
    return mine
  }
  return {
    onDisk: () => {
      if (!underWay) return begin()
      // what is under way may have begun before the last commit
      next ??= underWay.then(begin, begin)
      return next
    },
    close: async () => {
      await Promise.allSettled([underWay, next])
      await handle?.close()
    },
  }
}
