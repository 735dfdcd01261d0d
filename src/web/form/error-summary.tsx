/** What is wrong with a form that was sent, on top of the page, each point leading to its field. */
import { Icon } from '../components/icon.tsx'

export type FormProblem = {
  readonly message: string
  /** The id of the field it is about; null where it is about none. */
  readonly field: string | null
}

type Props = { readonly heading: string; readonly problems: readonly FormProblem[] }

export function ErrorSummary({ heading, problems }: Props) {
  if (problems.length === 0) return null
  return (
    <div class="alert alert-error" role="alert">
      <Icon name="error" class="alert-icon" />
      <div class="alert-body">
        <h2 class="alert-heading">{heading}</h2>
        <ul class="alert-text plain-list">
          {problems.map(({ message, field }) => (
            <li>{field === null ? message : <a href={`#${field}`}>{message}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
