/** The form that attaches one file. */
import { FieldFrame } from '../form/field-frame.tsx'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  readonly action: string
  readonly label: string
  readonly hint: string
  readonly button: string
  /** What was wrong with the last choice, in words. */
  readonly problem: string | null
}

export function UploadForm({ site, action, label, hint, button, problem }: Props) {
  return (
    <form method="post" action={action} enctype="multipart/form-data" class="upload-form">
      <FieldFrame site={site} id="fil" label={label} hint={hint} error={problem}>
        {tied => <input type="file" {...tied} />}
      </FieldFrame>
      <button class="button button-secondary" type="submit">
        {button}
      </button>
    </form>
  )
}
