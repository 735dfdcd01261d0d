/** `npm run build`: builds everything anew, whatever was built before. */
import { buildProgram } from './build-program.ts'

process.exitCode = (await buildProgram()) ? 0 : 1
