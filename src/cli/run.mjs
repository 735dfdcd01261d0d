/**
 * Where Node starts: the command line, with what Node makes of the sources kept beside the build, so that types are
 * stripped and code is compiled once and not on every start. Plain JavaScript, because the stripper itself costs a
 * quarter of a second and 35 MB. Without a folder to write to, everything runs as it does without a cache.
 */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// threads do not inherit the cache, but each looks for its folder in the environment
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../../build/compiled')
enableCompileCache(process.env.NODE_COMPILE_CACHE)

await import('./main.ts')
