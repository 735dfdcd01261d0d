/** The form that attaches one file. */
type Props = {
  readonly action: string
  readonly label: string
  readonly hint: string
  readonly button: string
  /** What was wrong with the last choice, in words. */
  readonly problem: string | null
}

export function UploadForm({ action, label, hint, button, problem }: Props) {
  return (
    <form method="post" action={action} enctype="multipart/form-data" class="upload-form">
      <div class={problem ? 'form-group form-error' : 'form-group'}>
        <label class="form-label" for="fil">
          {label}
        </label>
        <span class="form-hint" id="fil-hjaelp">
          {hint}
        </span>
        {problem && (
          <span class="form-error-message" id="fil-fejl">
            {problem}
          </span>
        )}
        <input
          type="file"
          id="fil"
          name="fil"
          aria-describedby={problem ? 'fil-hjaelp fil-fejl' : 'fil-hjaelp'}
          aria-invalid={problem ? true : undefined}
        />
      </div>
      <button class="button button-secondary" type="submit">
        {button}
      </button>
    </form>
  )
}
