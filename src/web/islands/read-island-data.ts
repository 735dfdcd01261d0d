/** Reads what the server handed to the page's island (components/island-data.tsx). Both are built together. */

/** null where the page has no such block: it was made for somebody else. */
export function readIslandData<T>(id: string): T | null {
  const text = document.getElementById(id)?.textContent
  // the server that wrote it and this script come from one build, so its shape is what the types say
  return text ? (JSON.parse(text) as T) : null
}
