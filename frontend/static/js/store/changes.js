/** Tell every tab that what is kept has changed. */

const CHANNEL = 'tenpoint-changes'

/** @type {Set<() => void>} */
const listeners = new Set()
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : null
if (channel) {
  channel.onmessage = () => tell()
  if ('unref' in channel) /** @type {any} */ (channel).unref()
}

let count = 0

/** Rises with every change; a chart made at the same count is still good. */
export const changes = () => count

/** Call `listener` after every change, here or in another tab; returns how to stop. @param {() => void} listener */
export function onChange(listener) {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

/** Something changed here. */
export function announce() {
  tell()
  channel?.postMessage('changed')
}

function tell() {
  count += 1
  for (const listener of [...listeners]) listener()
}
