/** What a form that is kept while somebody types sends, and what it gets. Server and script agree on it here. */

/** There when the form is sent by the script and not by a person: the answer is JSON, and nobody goes anywhere. */
export const quietField = 'stille'

/** New values of the form's hidden fields, by name: they tell the server what the page last saw. */
type Marks = Readonly<Record<string, string>>

export type QuietAnswer =
  | { readonly kind: 'saved'; readonly at: string; readonly marks: Marks }
  /** The same person has written elsewhere meanwhile; nothing was overwritten. */
  | {
      readonly kind: 'elsewhere'
      readonly marks: Marks
      /** What stands in the fields that meet; none where the form as a whole was kept elsewhere. */
      readonly theirs: readonly { readonly name: string; readonly label: string; readonly text: string }[]
    }
