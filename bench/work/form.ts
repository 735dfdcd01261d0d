/** What a browser would send of a form on a page: enough for this program's own pages, and no more. */

export type Fields = readonly (readonly [name: string, value: string])[]

/**
 * The fields of the first form that posts to a path (empty: to its own page), as the page filled them in. Buttons are
 * not among them.
 */
export function fieldsOf(html: string, path: string): Fields {
  const [form] = formsTo(html, path)
  if (form === undefined) throw new Error(`the page has no form that posts to ${path}`)
  return [...form.matchAll(/<(input|textarea|select)\b([^>]*)>/g)].flatMap(
    ({ 1: tag, 2: head = '', index, 0: whole }) => {
      const name = attribute(head, 'name')
      if (name === null) return []
      const value = sentBy(tag ?? '', head, form.slice(index + whole.length))
      return value === null ? [] : [[name, value] as const]
    },
  )
}

export function hasForm(html: string, path: string): boolean {
  return formsTo(html, path).length > 0
}

/** Whether a form that posts to a path has a button of this value. */
export function hasButton(html: string, path: string, value: string): boolean {
  return formsTo(html, path).some(form => form.includes(`value="${value}"`))
}

export function withFields(fields: Fields, changes: Readonly<Record<string, string>>): Fields {
  return [...fields.filter(([name]) => !(name in changes)), ...Object.entries(changes)]
}

function formsTo(html: string, path: string): string[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', body = '']) =>
    (attribute(head, 'action') ?? '') === path && attribute(head, 'method') === 'post' ? [body] : [],
  )
}

/** null for what a browser would not send. */
function sentBy(tag: string, head: string, after: string): string | null {
  if (tag === 'textarea') return decode(after.slice(0, after.indexOf('</textarea>')).replace(/^\n/, ''))
  if (tag === 'select') return chosen(after.slice(0, after.indexOf('</select>')))
  const type = attribute(head, 'type')
  if (type === 'file' || type === 'submit') return null
  if ((type === 'checkbox' || type === 'radio') && !/\schecked\b/.test(head)) return null
  return attribute(head, 'value') ?? (type === 'checkbox' ? 'on' : '')
}

function chosen(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>([^<]*)/g)]
  const option = all.find(([, head = '']) => /\sselected\b/.test(head)) ?? all[0]
  return option ? (attribute(option[1] ?? '', 'value') ?? decode(option[2] ?? '')) : ''
}

function attribute(head: string, name: string): string | null {
  const value = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/]|$)`).exec(head)
  return value ? decode(value[1] ?? '') : null
}

const entities: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" },
}

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity] ?? entity)
}
