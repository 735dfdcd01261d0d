/** What the server hands to a page's island: a block of data that no browser runs, whatever stands in it. */

type Props = { readonly id: string; readonly data: unknown }

export function IslandData({ id, data }: Props) {
  return (
    <script
      type="application/json"
      id={id}
      // Nothing in it can end the block: writeForScript leaves no character that HTML knows.
      dangerouslySetInnerHTML={{ __html: writeForScript(data) }}
    />
  )
}

/** JSON in which every character that means something to HTML is written as its number. */
function writeForScript(data: unknown): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, found => {
    return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
