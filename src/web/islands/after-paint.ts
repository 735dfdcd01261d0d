/**
 * Begins once the page can be read: what can be read comes before what can be done with script. The browser itself says
 * when text was first painted; a frame that is only asked for may still lie before it.
 */
export function afterPaint(begin: () => void): void {
  let isBegun = false
  const once = (): void => {
    if (isBegun) return
    isBegun = true
    seen.disconnect()
    begin()
  }
  const seen = new PerformanceObserver(entries => {
    // after what the browser itself still has to do with that frame
    if (entries.getEntriesByName('first-contentful-paint').length > 0) setTimeout(once)
  })
  // a page in the background is not painted until somebody looks at it
  if (document.visibilityState === 'hidden') {
    once()
    return
  }
  seen.observe({ type: 'paint', buffered: true })
  // a browser that does not tell of paint, or a page that is hidden before it
  setTimeout(once, longest)
}

const longest = 1000
