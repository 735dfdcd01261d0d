/** What a field of one line offers while somebody types; anything else may be written all the same. */
type Props = { readonly id: string; readonly names: readonly string[] }

export function Choices({ id, names }: Props) {
  return names.length === 0 ? null : (
    <datalist id={id}>
      {names.map(name => (
        <option value={name} />
      ))}
    </datalist>
  )
}
