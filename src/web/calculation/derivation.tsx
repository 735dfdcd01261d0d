/** A derivation as a nested list: each number, how it was made, and beneath it what it was made of. */
import type { ExplanationLine } from '../../words/calculation/explanation.ts'
import type { Language } from '../../words/language.ts'
import { explanationPageWords } from '../../words/pages/explanation-page.ts'

type Props = { readonly lines: readonly ExplanationLine[]; readonly language: Language }

type Node = { readonly line: ExplanationLine; readonly id: string; readonly inputs: Node[] }

export function Derivation({ lines, language }: Props) {
  const first = firstPlaces(lines)
  return <List nodes={toTree(lines)} first={first} language={language} />
}

type ListProps = {
  readonly nodes: readonly Node[]
  readonly first: ReadonlyMap<string, string>
  readonly language: Language
}

function List({ nodes, first, language }: ListProps) {
  return (
    <ul class="derivation">
      {nodes.map(node => (
        <li id={node.id}>
          <Step node={node} earlier={first.get(nameOf(node.line)) ?? node.id} language={language} />
          {node.inputs.length > 0 && <List nodes={node.inputs} first={first} language={language} />}
        </li>
      ))}
    </ul>
  )
}

type StepProps = { readonly node: Node; readonly earlier: string; readonly language: Language }

function Step({ node: { line, id }, earlier, language }: StepProps) {
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
        {earlier === id ? line.how : <a href={`#${earlier}`}>{explanationPageWords[language].seeAbove}</a>}
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
