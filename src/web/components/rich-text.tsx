/** The rich-text tree as HTML: paragraphs, lists, strong and emphasised runs; nothing else can come out. */
import type { RichText, Run, TextBlock } from '../../core/text/rich-text.ts'

export function RichTextView({ text }: { readonly text: RichText }) {
  return text.map(block => <Block block={block} />)
}

function Block({ block }: { readonly block: TextBlock }) {
  if (block.kind === 'paragraph')
    return (
      <p>
        <Runs runs={block.runs} />
      </p>
    )
  const items = block.items.map(item => (
    <li>
      <Item text={item} />
    </li>
  ))
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

/** An item that is one paragraph needs no paragraph of its own. */
function Item({ text }: { readonly text: RichText }) {
  const [only] = text
  if (text.length === 1 && only?.kind === 'paragraph') return <Runs runs={only.runs} />
  return <RichTextView text={text} />
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(run => {
    const inner = run.italic ? <em>{run.text}</em> : run.text
    return run.bold ? <strong>{inner}</strong> : inner
  })
}
