import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files with a browser take longest; begun first, the longest (accessibility) before all, they end
 * beside the others and not after them.
 */
class BrowsersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isSlow = ({ moduleId }: TestSpecification): boolean => moduleId.includes('/tests/browser/')
    const slow = sorted.filter(isSlow).toSorted((a, b) => a.moduleId.localeCompare(b.moduleId))
    return [...slow, ...sorted.filter(file => !isSlow(file))]
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // a core is not kept free for the one that only waits: on two cores that would be half of them
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: BrowsersFirst },
  },
})
