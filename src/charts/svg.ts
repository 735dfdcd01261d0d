/** Writes SVG as text: attributes in the order given, numbers to one decimal, everything escaped. */

export type Attributes = Readonly<Record<string, string | number | null>>

/** An element whose children are already SVG. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const open = `<${name}${attributesText(attributes)}`
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}

/** An element that holds words. */
export function textElement(name: string, attributes: Attributes, words: string): string {
  return element(name, attributes, [escapeText(words)])
}

/** One decimal is finer than any screen or printer shows, and keeps the text short and equal everywhere. */
function coordinate(value: number): number {
  const rounded = Math.round(value * 10) / 10
  return rounded === 0 ? 0 : rounded
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, character => escapes[character] ?? character)
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${attributeText(value)}"`)
    .join('')
}

function attributeText(value: string | number | null): string {
  return typeof value === 'number' ? String(coordinate(value)) : escapeText(value ?? '')
}
