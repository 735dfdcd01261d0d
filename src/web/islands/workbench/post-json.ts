/** Sends JSON to our own server. The answer's shape is what the types say: server and island come from one build. */

/** null where the server cannot be reached, or answers with something else; a session may have ended meanwhile. */
export async function postJson<Answer>(
  address: string,
  sent: unknown,
): Promise<Answer | 'signed-out' | null> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(sent) })
    if (response.status === 403) return 'signed-out'
    return (await response.json()) as Answer
  } catch {
    return null
  }
}
