/** The ward's clock is set back or forward within a day: what that does to times and to the checks of that night. */
import { nothing } from '../../vendor/lit.js'
import { DAY_MS, MINUTE_MS } from '../chart/instants.js'
import { Format } from '../lib/format.js'
import { t } from '../lib/i18n.js'
import { notice } from '../elements/notice-box.js'

/** @typedef {import('../types.d.ts').Offsets} Offsets */

/** From a day before until no time comes twice any more. @param {Pick<import('./screen.js').Screen, 'format' | 'now_ms'>} screen @param {Offsets} offsets */
export function clockChange({ format, now_ms }, offsets) {
  const index = offsets.findIndex(([since, after], i) => i > 0 && isNear(now_ms, Date.parse(since), (offsets[i - 1][1] - after) * MINUTE_MS))
  if (index < 0) return nothing
  const [[, before], [since, after]] = [offsets[index - 1], offsets[index]]
  const [from, until] = [before, after].map(east => new Format(t, [[since, east]]).clock(Date.parse(since)))
  const facts = { from, until, duration: format.duration(Math.abs(before - after) * MINUTE_MS) }
  return before > after ? notice('plain', 'late', t('ward-clock-back', facts), t('ward-clock-back-text', facts))
    : notice('plain', 'late', t('ward-clock-forward', facts), t('ward-clock-forward-text', facts))
}

/** @param {number} now_ms @param {number} since_ms @param {number} back_ms below 0 when it is set forward */
const isNear = (now_ms, since_ms, back_ms) => since_ms - DAY_MS <= now_ms && now_ms < since_ms + Math.max(0, back_ms)
