/** Does something once the browser has painted what stands on the page now. */
export function afterFrame(then: () => void): void {
  let isDone = false
  const once = (): void => {
    clearTimeout(timer)
    if (!isDone) then()
    isDone = true
  }
  // a page that nobody looks at is painted no more
  const timer = setTimeout(once, longest)
  // a message that is sent before the frame arrives after it
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = once
    port2.postMessage(null)
  })
}

const longest = 200
