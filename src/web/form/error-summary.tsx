/** What is wrong with a form that was sent, on top of the page, each point leading to its field. */
import { formWords } from '../../words/pages/form.ts'
import { Icon } from '../components/icon.tsx'
import type { Site } from '../site.ts'

export type FormProblem = {
  readonly message: string
  /** The id of the field it is about; null where it is about none. */
  readonly field: string | null
}

type Props = {
  readonly site: Site
  readonly problems: readonly FormProblem[]
  /** What every form says where none is given. */
  readonly heading?: string
}

export function ErrorSummary({ site, problems, heading }: Props) {
  if (problems.length === 0) return null
  return (
    <div class="alert alert-error" role="alert">
      <Icon name="error" class="alert-icon" />
      <div class="alert-body">
        <h2 class="alert-heading">{heading ?? formWords[site.language].problemHeading}</h2>
        <ul class="alert-text plain-list">
          {problems.map(({ message, field }) => (
            <li>{field === null ? message : <a href={`#${field}`}>{message}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The problem of one field, for its `error`. */
export function problemOf(problems: readonly FormProblem[], field: string): string | null {
  return problems.find(problem => problem.field === field)?.message ?? null
}
