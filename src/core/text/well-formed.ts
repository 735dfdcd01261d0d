/**
 * Makes text safe to hash, store and print: composed (NFC), without control characters, lone surrogates or
 * the invisible marks that turn a line around or say where a word may break. Everything a person could see stays.
 */
// controls except tab and newline · non-characters · bidirectional marks, overrides and isolates · byte order mark ·
// where a word may be broken (soft hyphen, spaces of no width), which is nowhere on paper
const unprintable =
  /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** Letters, digits and signs of western text below the combining marks: composed already, and nothing to remove. */
const plain = /^[\t\n\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2212]*$/

export function wellFormed(text: string): string {
  if (plain.test(text)) return text
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(unprintable, '')
}
