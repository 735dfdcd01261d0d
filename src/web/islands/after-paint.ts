/** Begins once the page has been drawn: what can be read comes before what can be done with script. */
export function afterPaint(begin: () => void): void {
  // a page in the background is not drawn until somebody looks at it
  if (document.visibilityState === 'hidden') begin()
  else requestAnimationFrame(() => setTimeout(begin))
}
