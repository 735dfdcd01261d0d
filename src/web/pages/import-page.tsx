/** Choosing a file to import, and what was wrong with the one chosen before. */
import { importWords } from '../../words/pages/import.ts'
import { Icon } from '../components/icon.tsx'
import { Layout } from '../components/layout.tsx'
import { FieldFrame } from '../form/field-frame.tsx'
import type { Site } from '../site.ts'

/** Why the last choice could not be read, already in words. */
export type ImportProblem = {
  readonly fileName: string | null
  readonly message: string
}

type Props = { readonly site: Site; readonly problem: ImportProblem | null }

export function ImportPage({ site, problem }: Props) {
  const words = importWords[site.language]
  return (
    <Layout site={site} title={words.title} crumbs={crumbs(site)} isPrivate>
      <h1>{words.title}</h1>
      {problem && <ProblemSummary problem={problem} heading={words.problemHeading} />}
      <p class="lead">{words.lead}</p>
      <form action={site.addresses.imports} method="post" enctype="multipart/form-data" class="import-form">
        <FieldFrame
          site={site}
          id="fil"
          label={words.file}
          hint={words.fileHint}
          error={problem?.message ?? null}
        >
          {tied => (
            <input
              type="file"
              required
              accept=".md,.markdown,.txt,.text,.html,.htm,.csv,text/plain,text/markdown,text/html,text/csv"
              {...tied}
            />
          )}
        </FieldFrame>
        <button class="button button-primary" type="submit">
          {words.send}
        </button>
      </form>
    </Layout>
  )
}

function crumbs(site: Site) {
  const words = importWords[site.language]
  return [{ text: words.home, href: site.addresses.home }, { text: words.title }]
}

function ProblemSummary({ problem, heading }: { readonly problem: ImportProblem; readonly heading: string }) {
  return (
    <div class="alert alert-error" role="alert">
      <Icon name="error" class="alert-icon" />
      <div class="alert-body">
        <h2 class="alert-heading">{heading}</h2>
        <p class="alert-text">
          {problem.fileName && <strong>{problem.fileName}: </strong>}
          {problem.message}
        </p>
      </div>
    </div>
  )
}
