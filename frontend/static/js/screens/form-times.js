/** Dates and times of day as people type them into a form. Pure. */
import { atWall, DAY_MS, MINUTE_MS, minutesEast, minutesOf, turn } from '../chart/instants.js'

/** @typedef {import('./register-rules.js').Form} Form */

/** @param {Form} form @param {string} field */
export const said = (form, field) => (form[field] ?? '').trim()

/** `yyyy-mm-dd`, or null when the calendar has no such day. @param {Form} form @param {string} name */
export function dateOf(form, name) {
  const [year, month, day] = ['year', 'month', 'day'].map(part => digits(said(form, `${name}_${part}`)))
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = year >= 1000 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}

/** What digits say; anything else that JavaScript takes for a number, such as 1e1, is none. @param {string} text */
const digits = text => /^\d+$/.test(text) ? Number(text) : NaN

/** Whether day, month and year are there. @param {Form} form @param {string} name */
export const complete = (form, name) => ['day', 'month', 'year'].every(part => said(form, `${name}_${part}`))

/** Minutes since midnight of a time as people type it, `11:30`, `1130`, `9h05`; null when it is none. @param {string} text */
export function typedTime(text) {
  const found = /^([01]?\d|2[0-3])[:.h ]?([0-5]\d)$/.exec(text)
  return found && minutesOf(`${found[1].padStart(2, '0')}:${found[2]}`)
}

/** The instant that date and time of a name say by the ward's clock, or null; of two the first unless the form says otherwise. @param {Form} form @param {string} name @param {import('../types.d.ts').Offsets} offsets */
export function instantOf(form, name, offsets) {
  const [date, minutes] = [dateOf(form, name), typedTime(said(form, `${name}_time`))]
  if (!date || minutes === null) return null
  const at_ms = atWall(Date.parse(date) / DAY_MS, minutes, offsets)
  return form[`${name}_turn`] === 'second' ? secondOf(at_ms, offsets) ?? at_ms : at_ms
}

/** When the ward's clock, set back, shows the time of an instant again; null where it shows it only once.
 *  @param {number} ms @param {import('../types.d.ts').Offsets} offsets */
export function secondOf(ms, offsets) {
  if (turn(ms, offsets) !== 'first') return null
  const back = offsets.map(([since]) => Date.parse(since)).find(since => since > ms) ?? ms
  return ms + (minutesEast(ms, offsets) - minutesEast(back, offsets)) * MINUTE_MS
}

/** The same the other way: date and time of an instant, field by field. @param {string} name @param {number} ms @param {import('../lib/format.js').Format} format @returns {Form} */
export function fieldsOf(name, ms, format) {
  const [year, month, day] = format.wardDate(ms).split('-').map(Number)
  const which = turn(ms, format.offsets)
  return {
    [`${name}_day`]: String(day), [`${name}_month`]: String(month), [`${name}_year`]: String(year), [`${name}_time`]: format.clock(ms),
    ...(which && { [`${name}_turn`]: which }),
  }
}
