/**
 * Makes text safe to hash, store and print: composed (NFC), without control characters, lone surrogates or
 * the invisible marks that turn a line around. Everything a person could see stays.
 */
// controls except tab and newline · non-characters · bidirectional overrides and isolates · byte order mark
const unprintable = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff]/gu

export function wellFormed(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(unprintable, '')
}
