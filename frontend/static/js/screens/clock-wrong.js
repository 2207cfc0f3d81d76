/** This phone's clock is not the server's: what it calls due, and the times of what is signed on it, are wrong by as much. */
import { nothing } from '../../vendor/lit.js'
import { t } from '../lib/i18n.js'
import { notice } from '../elements/notice-box.js'

/** From here on it is said: less is the way to the server and back, and no slot turns on it. */
const SAID_MS = 2 * 60_000

/** @param {number | null} offset_ms the server's clock less this one's; null before the server was reached @param {import('../lib/format.js').Format} format */
export function clockWrong(offset_ms, format) {
  if (offset_ms === null || Math.abs(offset_ms) < SAID_MS) return nothing
  const facts = { duration: format.duration(Math.abs(offset_ms)) }
  return notice('stop', 'late', offset_ms > 0 ? t('ward-clock-behind', facts) : t('ward-clock-ahead', facts), t('ward-clock-text'))
}
