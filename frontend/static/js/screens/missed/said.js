/** Reasons, pauses and counts in words, as ward list, patient page and history say them. */
import { html, nothing } from '../../../vendor/lit.js'
import { COUNTS } from '../../chart/compliance.js'
import { HOUR_MS } from '../../chart/instants.js'
import { explanation } from '../../chart/missed.js'
import { ago } from '../../lib/ago.js'
import { codeWords, t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { placeOf } from './model.js'

/** @typedef {import('../../types.d.ts').Pause} Pause
 *  @typedef {import('../../types.d.ts').Compliance} Compliance
 *  @typedef {import('../../lib/format.js').Format} Format
 *  @typedef {Pick<import('../screen.js').Screen, 'nameOf' | 'format' | 'now_ms'>} Screen
 *  @typedef {'missed' | 'pause' | 'resume'} What */

/** @type {Record<What, (code: string) => string>} */
const REASONS = {
  missed: code => codeWords('missed-reason', code),
  pause: code => codeWords('pause-reason', code),
  resume: code => codeWords('resume-reason', code),
}

/** A reason, and the few words beside it. @param {What} what @param {{ reason?: string | null, text?: string | null }} because */
export function reasonWords(what, { reason, text }) {
  const said = reason ? REASONS[what](reason) : t('record-no-reason')
  return text ? t('reason-with-words', { reason: said, text }) : said
}

/** Which checks some slots ask for. @param {Pick<import('../../types.d.ts').Slot, 'kind'>[]} slots */
export function kindWords(slots) {
  const [kind, ...more] = new Set(slots.map(one => one.kind))
  return more.length ? t('kinds-both') : codeWords('kind', kind)
}

/** `20:00 not done: refused`, while the slot is still open. @param {Screen} screen @param {import('../../types.d.ts').PatientChart} patient @param {import('../../types.d.ts').Slot} slot */
export function explainedWords({ format }, patient, { key, at_ms, reason }) {
  return t('ward-explained', { time: format.time(at_ms), reason: reasonWords('missed', { reason, text: explanation(patient, key)?.body.text }) })
}

/** `20-Nov-2026 20:00` of a slot's key, with the check it asks for where it says one; nothing where the key is none. @param {unknown} key @param {Format} format */
export function slotWords(key, format) {
  const place = placeOf(key)
  return place ? `${format.calendarDate(place.date)} ${place.time}${place.kind ? `, ${codeWords('kind', place.kind)}` : ''}` : ''
}

/** Since when, why, by whom and for how long; louder when it lasts longer than the site wants.
 *  @param {Screen} screen @param {Pause} pause @param {number} long_h */
export function pauseLines(screen, pause, long_h) {
  const { format, now_ms } = screen
  const lasted = now_ms - pause.since_ms
  const facts = { time: format.timeOrDate(pause.since_ms, now_ms), reason: reasonWords('pause', pause) }
  return {
    isLong: lasted > long_h * HOUR_MS,
    since: t('pause-since', facts),
    by: t('pause-by', { name: screen.nameOf(pause.author), ago: ago(lasted, format) }),
  }
}

/** A paused patient's line on the ward list. @param {Screen} screen @param {Pause} pause @param {number} long_h */
export function pauseRow(screen, pause, long_h) {
  const { isLong, since, by } = pauseLines(screen, pause, long_h)
  return html`<p data-when=${isLong ? 'late' : 'paused'}><span>${isLong ? icon('late') : nothing}<b>${since}</b></span> <span>${by}</span>${isLong ? html` <b>${t('pause-long')}</b>` : nothing}</p>`
}

/** The counts side by side, those that are 0 left out but what was due and what was done in time. @param {Compliance} counts */
export const countFacts = counts => html`<p class="facts counts">${COUNTS.filter(name => counts[name] || ['due', 'on_time'].includes(name))
  .map(name => html`<span data-count=${name}>${countName(name)} <b>${counts[name]}</b></span> `)}</p>`

/** @param {keyof Compliance} name */
export const countName = name => t(`count-${name.replaceAll('_', '-')}`)
