/** A warning that a text seems to hold a CPR number: never a block, since it may be something else. */
import type { ComponentChildren } from 'preact'
import { formWords } from '../../words/pages/form.ts'
import type { Site } from '../site.ts'
import { Icon } from './icon.tsx'

type Props = { readonly site: Site; readonly children?: ComponentChildren }

/** What it stands for, and below it where, for whoever can say. */
export function PersonNumber({ site, children }: Props) {
  const words = formWords[site.language]
  return (
    <div class="alert alert-warning" role="alert">
      <Icon name="warning" class="alert-icon" />
      <div class="alert-body">
        <h2 class="alert-heading">{words.cprHeading}</h2>
        <p class="alert-text">{words.cpr}</p>
        {children}
      </div>
    </div>
  )
}
