/** Who reads, where somebody else than the identity is to say it: tests and benches hand in one of their own. */
import type { SignedIn } from '../workflow/process/acting.ts'
import type { WebRequest } from './environment.ts'

export type Identify = (request: WebRequest) => Promise<SignedIn | null>
