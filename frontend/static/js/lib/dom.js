/** Going to another place of the app, and what every element shares. */
import { LitElement } from '../../vendor/lit.js'

export const WENT = 'tenpoint-went'

/** An element in the light DOM: one stylesheet, no slots. */
export class Plain extends LitElement {
  createRenderRoot() { return this }
}

/** Register an element once. @param {string} name @param {CustomElementConstructor} element */
export function define(name, element) {
  if (!customElements.get(name)) customElements.define(name, element)
}

/** What stands now is announced by its heading. @param {HTMLElement} screen */
export function announce(screen) {
  const heading = screen.querySelector('h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** Go to a path of the app; the router draws it. @param {string} path @param {{ replace?: boolean }} [how] */
export function go(path, { replace = false } = {}) {
  history[replace ? 'replaceState' : 'pushState'](null, '', path)
  dispatchEvent(new Event(WENT))
}

/** Hand a text over as a file. @param {string} name @param {string} text */
export function download(name, text) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
