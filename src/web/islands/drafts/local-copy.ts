/** What was typed on this machine and is not on the server yet. It outlives a crash of the page and of the network. */

/** By person, so that nobody is given another's words; whichever language the page is in. */
export function draftKey(person: string, pathname: string): string {
  return `kladde/${person}${pathname.replace(/^\/en(?=\/)/, '')}`
}

export function readLocal(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as unknown
  } catch {
    return null
  }
}

/** False where the browser has no room, or allows none; then the server's copy is the only one. */
export function writeLocal(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    removeLocal(key)
    return false
  }
}

export function removeLocal(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // nothing was kept there either
  }
}
