/** A new version of the app that waits on this phone until somebody says yes. */
import { announce } from './changes.js'

/** @type {(() => void) | null} */
let accept = null

/** Offer it, or take the offer back. @param {(() => void) | null} how lets the new version in */
export function offerUpdate(how) {
  const changed = (accept === null) !== (how === null)
  accept = how
  if (changed) announce()
}

export const isUpdateOffered = () => accept !== null

export const acceptUpdate = () => accept?.()
