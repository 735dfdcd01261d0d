/** A form that was sent with what looks like a CPR number in it, to be mended or sent as it is. */
import { findCpr } from '../../core/text/cpr.ts'
import { formWords } from '../../words/pages/form.ts'
import { layoutWords } from '../../words/pages/layout.ts'
import { inLanguage } from '../address.ts'
import { Layout } from '../components/layout.tsx'
import { PersonNumber } from '../components/person-number.tsx'
import { Field } from '../form/field.tsx'
import { seenField } from '../guard/person-number-field.ts'
import type { Site } from '../site.ts'

type Props = {
  readonly site: Site
  /** As they were sent, in their order. */
  readonly fields: readonly (readonly [name: string, value: string])[]
}

export function PersonNumberPage({ site, fields }: Props) {
  const words = formWords[site.language]
  const crumbs = [
    { text: layoutWords[site.language].catalogues, href: site.addresses.home },
    { text: words.cprHeading },
  ]
  return (
    <Layout site={site} title={words.cprHeading} crumbs={crumbs} isPrivate>
      <h1>{words.cprTitle}</h1>
      <PersonNumber site={site} />
      <form method="post" action={inLanguage(site.language, site.path)} class="answer-form">
        {fields.map(([name, value], i) =>
          findCpr(value).length > 0 ? (
            <Field
              site={site}
              id={`tekst-${i}`}
              name={name}
              label={words.cprText}
              value={value}
              rows={Math.min(12, 2 + Math.ceil(value.length / 80))}
            />
          ) : (
            <input type="hidden" name={name} value={value} />
          ),
        )}
        <div class="idea-buttons">
          <button class="button button-primary" type="submit">
            {words.cprMended}
          </button>
          <button class="button button-secondary" type="submit" name={seenField} value="set">
            {words.cprGoOn}
          </button>
        </div>
      </form>
    </Layout>
  )
}
