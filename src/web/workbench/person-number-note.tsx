/** A warning that something typed in the workbench seems to hold a CPR number. It runs in the browser too. */
import { findCpr } from '../../core/text/cpr.ts'
import { formWords } from '../../words/pages/form.ts'
import type { BenchState } from './state/bench-state.ts'

export function PersonNumberNote({ state }: { readonly state: BenchState }) {
  const { plain, typed, desk } = state
  const labels = typed?.lines.map(({ label }) => label) ?? []
  if (findCpr(JSON.stringify([plain, labels])).length === 0) return null
  const words = formWords[desk.language]
  return (
    <div class="alert alert-warning" role="alert">
      <div class="alert-body">
        <p class="alert-text">
          <strong>{words.cprHeading}.</strong> {words.cpr}
        </p>
      </div>
    </div>
  )
}
