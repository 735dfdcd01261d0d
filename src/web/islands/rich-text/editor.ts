/** Puts an editor in the place of one text field. The field stays in the form, and always holds what is written. */
import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { splitListItem } from 'prosemirror-schema-list'
import { type Command, EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { parseMarkup, writeMarkup } from '../../../core/text/markup.ts'
import type { richTextWords } from '../../../words/rich-text.ts'
import { cleanPasted } from './paste.ts'
import { schema } from './schema.ts'
import { commands, createToolbar } from './toolbar.ts'
import { toDocument, toRichText } from './tree.ts'

type Words = (typeof richTextWords)['da']

export function editRichly(field: HTMLTextAreaElement, words: Words, onChange: () => void): void {
  const label = field.labels[0]
  const name = label?.textContent?.trim() ?? field.name
  const frame = document.createElement('div')
  frame.className = 'rich-text'
  const toolbar = createToolbar(words, name, tool => {
    commands[tool](view.state, view.dispatch, view)
    view.focus()
  })
  frame.append(toolbar.element)
  field.after(frame)
  const view = new EditorView(frame, {
    state: EditorState.create({ doc: toDocument(parseMarkup(field.value)), plugins: plugins() }),
    attributes: attributesOf(field, label),
    transformPastedHTML: cleanPasted,
    dispatchTransaction: transaction => {
      view.updateState(view.state.apply(transaction))
      toolbar.update(view)
      if (!transaction.docChanged) return
      field.value = writeMarkup(toRichText(view.state.doc))
      onChange()
    },
  })
  toolbar.update(view)
  field.hidden = true
  label?.addEventListener('click', () => view.focus())
}

/** Tab leaves the text, as it leaves every field: entries move in and out by other keys. */
function plugins() {
  const splitItem: Command = splitListItem(schema.nodes.listItem)
  return [
    history(),
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': commands.bold,
      'Mod-i': commands.italic,
      'Mod-]': commands['further-in'],
      'Mod-[': commands['further-out'],
      Enter: splitItem,
    }),
    keymap(baseKeymap),
  ]
}

function attributesOf(
  field: HTMLTextAreaElement,
  label: HTMLLabelElement | undefined,
): Record<string, string> {
  if (label) label.id ||= `${field.id}-navn`
  const described = field.getAttribute('aria-describedby')
  return {
    role: 'textbox',
    'aria-multiline': 'true',
    class: 'rich-text__text form-input',
    ...(label && { 'aria-labelledby': label.id }),
    ...(described !== null && { 'aria-describedby': described }),
    ...(field.getAttribute('aria-invalid') === 'true' && { 'aria-invalid': 'true' }),
  }
}
