/** This phone's clock is not the server's, or nobody knows: which of the two the times here go by. */
import { nothing } from '../../vendor/lit.js'
import { t } from '../lib/i18n.js'
import { notice } from '../elements/notice-box.js'

/** From here on it is said: less is the way to the server and back, and nobody reads it off two clocks. */
const SAID_MS = 2 * 60_000

/** @param {Pick<import('../store/clock.js').Reading, 'offset_ms'>} clock @param {import('../lib/format.js').Format} format */
export function clockWrong({ offset_ms }, format) {
  if (offset_ms === null) return notice('phone', 'late', t('ward-clock-unknown'), t('ward-clock-unknown-text'))
  if (Math.abs(offset_ms) < SAID_MS) return nothing
  const facts = { duration: format.duration(Math.abs(offset_ms)) }
  return notice('phone', 'late', offset_ms > 0 ? t('ward-clock-behind', facts) : t('ward-clock-ahead', facts), t('ward-clock-text'))
}
