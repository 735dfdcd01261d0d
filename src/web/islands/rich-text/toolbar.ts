/** The editor's toolbar: one stop for the Tab key, arrows between its buttons, each pressed where its format holds. */
import { toggleMark } from 'prosemirror-commands'
import type { MarkType, NodeType } from 'prosemirror-model'
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { type RichTextTool, richTextTools, type richTextWords } from '../../../words/rich-text.ts'
import { schema } from './schema.ts'

const { bullets, numbers, listItem } = schema.nodes

export const commands: Readonly<Record<RichTextTool, Command>> = {
  bold: toggleMark(schema.marks.bold),
  italic: toggleMark(schema.marks.italic),
  bullets: (state, dispatch, view) => toggleList(bullets)(state, dispatch, view),
  numbers: (state, dispatch, view) => toggleList(numbers)(state, dispatch, view),
  'further-in': sinkListItem(listItem),
  'further-out': liftListItem(listItem),
}

function toggleList(type: NodeType): Command {
  return (state, dispatch, view) =>
    innermostList(state) === type
      ? liftListItem(listItem)(state, dispatch, view)
      : wrapInList(type)(state, dispatch, view)
}

function innermostList({ selection: { $from } }: EditorState): NodeType | null {
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth)
    if (type === bullets || type === numbers) return type
  }
  return null
}

function isPressed(tool: RichTextTool, state: EditorState): boolean | null {
  if (tool === 'bold' || tool === 'italic') return hasMark(state, schema.marks[tool])
  if (tool === 'bullets' || tool === 'numbers') return innermostList(state) === schema.nodes[tool]
  return null
}

function hasMark({ selection, storedMarks, doc }: EditorState, type: MarkType): boolean {
  const { from, to, $from, empty } = selection
  return empty ? !!type.isInSet(storedMarks ?? $from.marks()) : doc.rangeHasMark(from, to, type)
}

export type Toolbar = { readonly element: HTMLElement; readonly update: (view: EditorView) => void }

type Words = (typeof richTextWords)['da']

export function createToolbar(words: Words, field: string, run: (tool: RichTextTool) => void): Toolbar {
  const element = document.createElement('div')
  element.className = 'rich-text__tools'
  element.setAttribute('role', 'toolbar')
  element.setAttribute('aria-label', words.toolbar(field))
  const buttons = richTextTools.map((tool, i) => {
    const button = document.createElement('button')
    const { name, keys } = words.tools[tool]
    button.type = 'button'
    button.textContent = name
    if (keys !== null) button.title = keys
    button.className = `rich-text__tool rich-text__tool--${tool}`
    button.tabIndex = i === 0 ? 0 : -1
    // a button that takes the focus would lose the selection it is to change
    button.addEventListener('mousedown', event => event.preventDefault())
    button.addEventListener('click', () => run(tool))
    return button
  })
  element.append(...buttons)
  element.addEventListener('keydown', event => moveFocus(event, buttons))
  return {
    element,
    update: view => {
      richTextTools.forEach((tool, i) => {
        const pressed = isPressed(tool, view.state)
        if (pressed !== null) buttons[i]?.setAttribute('aria-pressed', String(pressed))
        buttons[i]?.setAttribute('aria-disabled', String(!commands[tool](view.state)))
      })
    },
  }
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_at, last) => last,
}

function moveFocus(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
  const step = steps[event.key]
  const at = buttons.findIndex(button => button === document.activeElement)
  if (!step || at < 0) return
  event.preventDefault()
  const next = step(at, buttons.length - 1)
  buttons.forEach((button, i) => {
    button.tabIndex = i === next ? 0 : -1
  })
  buttons[next]?.focus()
}
