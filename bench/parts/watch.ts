/**
 * Loaded into the serving process before the program (`--import`): tells the benchmark, when asked, how long its event
 * loop stood still and how much it worked since it was last asked. Worker threads load it too and leave it alone.
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

export type Watched = {
  /** The longest time between two turns of the event loop, in milliseconds. */
  readonly longestPause: number
  /** Share of the time in which the event loop worked, 0–1. */
  readonly busy: number
  /** Processor time of the whole process, workers included, in milliseconds. */
  readonly processor: number
  /** Memory of the process at its peak since it started, in bytes. */
  readonly peak: number
}

if (isMainThread && process.send) watch()

function watch(): void {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  let loop = performance.eventLoopUtilization()
  let usage = process.cpuUsage()
  process.on('message', message => {
    if (message !== 'report') return
    const { user, system } = process.cpuUsage(usage)
    const watched: Watched = {
      longestPause: delay.max / 1e6,
      busy: performance.eventLoopUtilization(loop).utilization,
      processor: (user + system) / 1000,
      peak: process.resourceUsage().maxRSS * 1024,
    }
    process.send?.(watched)
    delay.reset()
    loop = performance.eventLoopUtilization()
    usage = process.cpuUsage()
  })
  // the benchmark may not keep the program alive, nor outlive its own end
  process.channel?.unref()
  process.on('disconnect', () => process.exit())
}
