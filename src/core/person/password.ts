/**
 * What a password must be: long, and not what anybody would try first. No rules on kinds of characters, which make
 * passwords harder to remember and no harder to guess (NIST SP 800-63B).
 */

export const shortestPassword = 12
export const longestPassword = 128

export type PasswordProblem = 'too-short' | 'too-long' | 'too-simple' | 'about-you'

/** null for a password that will do. `about` are the person's name and e-mail. */
export function passwordProblem(password: string, about: readonly string[] = []): PasswordProblem | null {
  const length = [...password].length
  if (length < shortestPassword) return 'too-short'
  if (password.length > longestPassword) return 'too-long'
  if (isSimple(password)) return 'too-simple'
  return isAbout(password, about) ? 'about-you' : null
}

/** Words that people begin with when they are asked for a password, in Danish and English. */
const common = [
  'password',
  'adgangskode',
  'kodeord',
  'investering',
  'katalog',
  'kommune',
  'velkommen',
  'welcome',
  'sommer',
  'vinter',
  'foraar',
  'forår',
  'efteraar',
  'efterår',
  'qwerty',
  'letmein',
  'admin',
  'hemmelig',
]

/** Few different characters, a run such as 12345678 or abcdefgh, or little more than one common word. */
function isSimple(password: string): boolean {
  const plain = password.toLocaleLowerCase('da')
  if (new Set(plain).size < 5) return true
  const letters = common.reduce((rest, word) => rest.replaceAll(word, ''), plain)
  return withoutRuns(letters.replace(/[^\p{L}\d]/gu, '')).length < 4
}

/** What is left when ascending and descending runs of four and more are taken out. */
function withoutRuns(text: string): string {
  let kept = ''
  for (let start = 0; start < text.length; ) {
    const step = text.charCodeAt(start + 1) - text.charCodeAt(start)
    let end = start + 1
    while (Math.abs(step) <= 1 && text.charCodeAt(end) - text.charCodeAt(end - 1) === step) end++
    if (end - start < 4) {
      kept += text[start]
      start += 1
    } else start = end
  }
  return kept
}

function isAbout(password: string, about: readonly string[]): boolean {
  const plain = password.toLocaleLowerCase('da')
  const names = about.flatMap(text => text.toLocaleLowerCase('da').split(/[^\p{L}\d]+/u))
  const rest = names.filter(name => name.length >= 4).reduce((left, name) => left.replaceAll(name, ''), plain)
  return rest !== plain && rest.replace(/[^\p{L}]/gu, '').length < 4
}
