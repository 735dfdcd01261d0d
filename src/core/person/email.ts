/** E-mail addresses as people type them: one form for one address. Whether anybody reads there is not known here. */

const longest = 254

/** In small letters and without spaces around; null for what can be no address. */
export function parseEmail(text: string): string | null {
  const email = text.normalize('NFC').trim().toLowerCase()
  return email.length <= longest &&
    /^[^\s@,;:<>()"\\]+@[^\s@,;:<>()"\\.]+(\.[^\s@,;:<>()"\\.]+)+$/u.test(email)
    ? email
    : null
}
