/** A short list of facts about the thing on the page: a name and what is stated, or that nothing is. */
import type { ComponentChildren } from 'preact'

export type Fact = { readonly name: string; readonly value: ComponentChildren }

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(fact => (
        <div class="facts__item">
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
