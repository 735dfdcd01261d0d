/** At most three large figures, each with the words that say what it is. */

export type KeyFigure = { readonly label: string; readonly value: string }

export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }) {
  return (
    <dl class="key-figures">
      {figures.map(figure => (
        <div class="key-figures__item">
          <dt>{figure.label}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  )
}
