/** What has just been done, said once above the page it led to. */
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

export function Notice({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="alert alert-success" role="status">
      <Icon name="success" class="alert-icon" />
      <div class="alert-body">
        <p class="alert-text">{children}</p>
      </div>
    </div>
  )
}
