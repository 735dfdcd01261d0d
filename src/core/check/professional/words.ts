/**
 * Texts in small letters, as the rules read them. Forms copy from each other: the same text in many proposals is one
 * Words, and what a rule asks of it is answered once.
 */
export type Words = {
  readonly text: string
  /** Whether the pattern is found in it. */
  readonly says: (pattern: RegExp) => boolean
}

export type WordReader = (text: string) => Words

/** How much of a text is looked at; real ones have at most some 3,000 characters. */
const longestText = 20_000

/** Texts that never repeat must not fill the memory. */
const mostRemembered = 2_000

export function createWordReader(): WordReader {
  const known = new Map<string, Words>()
  return text => {
    const found = known.get(text)
    if (found) return found
    const words = createWords(text.slice(0, longestText).toLowerCase())
    if (known.size < mostRemembered) known.set(text, words)
    return words
  }
}

function createWords(text: string): Words {
  const answers = new Map<RegExp, boolean>()
  return {
    text,
    says: pattern => {
      const known = answers.get(pattern)
      if (known !== undefined) return known
      const answer = pattern.test(text)
      answers.set(pattern, answer)
      return answer
    },
  }
}
