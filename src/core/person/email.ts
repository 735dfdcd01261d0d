/** E-mail addresses as people type them: one form for one address. Whether anybody reads there is not known here. */

const longest = 254

/** What mail servers take: letters of English, digits and a few signs, at a name with a dot in it. */
const pattern = /^[a-z0-9_+'-]+(\.[a-z0-9_+'-]+)*@([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/

/** In small letters and without spaces around; null for what can be no address. */
export function parseEmail(text: string): string | null {
  const email = text.trim().toLowerCase()
  return email.length <= longest && pattern.test(email) ? email : null
}
