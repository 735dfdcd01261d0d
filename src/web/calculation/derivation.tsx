/** A derivation as a nested list: each number, how it was made, and beneath it what it was made of. */
import type { ExplanationLine } from '../../words/calculation/explanation.ts'
import { explanationPageWords } from '../../words/pages/explanation-page.ts'
import type { Site } from '../site.ts'

type Props = { readonly lines: readonly ExplanationLine[]; readonly site: Site }

type Node = { readonly line: ExplanationLine; readonly id: string; readonly inputs: Node[] }

export function Derivation({ lines, site }: Props) {
  const first = firstPlaces(lines)
  return <List nodes={toTree(lines)} first={first} site={site} />
}

type ListProps = {
  readonly nodes: readonly Node[]
  readonly first: ReadonlyMap<string, string>
  readonly site: Site
}

function List({ nodes, first, site }: ListProps) {
  return (
    <ul class="derivation">
      {nodes.map(node => (
        <li id={node.id}>
          <Step node={node} earlier={first.get(nameOf(node.line)) ?? node.id} site={site} />
          {node.inputs.length > 0 && <List nodes={node.inputs} first={first} site={site} />}
        </li>
      ))}
    </ul>
  )
}

type StepProps = { readonly node: Node; readonly earlier: string; readonly site: Site }

function Step({ node: { line, id }, earlier, site }: StepProps) {
  const head = [line.name, line.when].filter(part => part !== '').join(', ')
  return (
    <>
      <p class="derivation__figure">
        {line.value === '' ? (
          head
        ) : (
          <>
            {head}: <strong>{line.value}</strong>
          </>
        )}
      </p>
      <p class="derivation__how">
        {earlier === id ? (
          line.how
        ) : (
          <a href={`#${earlier}`}>{explanationPageWords[site.language].seeAbove}</a>
        )}
      </p>
      {line.source !== null && <p class="derivation__source">{line.source}</p>}
    </>
  )
}

/** The lines come with their depth; a line belongs to the last one that is less deep. */
function toTree(lines: readonly ExplanationLine[]): Node[] {
  const roots: Node[] = []
  const open: Node[] = []
  lines.forEach((line, i) => {
    const node: Node = { line, id: placeOf(i), inputs: [] }
    open.length = line.depth
    const parent = open.at(-1)
    ;(parent?.inputs ?? roots).push(node)
    open.push(node)
  })
  return roots
}

/** Where each figure was explained first. */
function firstPlaces(lines: readonly ExplanationLine[]): Map<string, string> {
  const places = new Map<string, string>()
  lines.forEach((line, i) => {
    const name = nameOf(line)
    if (!places.has(name)) places.set(name, placeOf(i))
  })
  return places
}

function nameOf({ figure, when }: ExplanationLine): string {
  return `${figure} ${when}`
}

function placeOf(index: number): string {
  return `led-${index + 1}`
}
