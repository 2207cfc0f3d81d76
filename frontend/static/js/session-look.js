/** Colleagues, wards and rights may have changed since the sign-in: the server is asked how the session stands when the phone is taken up. */
import { wardNow } from './store/clock.js'
import { checkSession, currentSession } from './store/session.js'

const EVERY_MS = 15 * 60_000

/** Ask at the start and when the page is looked at again, a quarter of an hour after the last answer; the returned function stops it.
 *  A session that has ended is for the next exchange to say. */
export function lookAtSession() {
  let answered_ms = -Infinity
  const look = async () => {
    if (document.visibilityState !== 'visible' || !currentSession() || Math.abs(wardNow() - answered_ms) < EVERY_MS) return
    if (await checkSession() !== 'unknown') answered_ms = wardNow()
  }
  const safely = () => look().catch(wrong => console.error('session', wrong))
  document.addEventListener('visibilitychange', safely)
  safely()
  return () => document.removeEventListener('visibilitychange', safely)
}
