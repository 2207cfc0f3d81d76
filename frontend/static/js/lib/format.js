/** Dates, times, numbers and units as the ward reads them. Pure; its twin is backend/format.py. */
import { MINUTE_MS, minutesEast, turn } from '../chart/instants.js'

/** @typedef {import('./words.js').T} T */
/** @typedef {import('../types.d.ts').Offsets} Offsets */

const HOUR_MIN = 60
const DAY_MIN = 24 * HOUR_MIN
const AMOUNT = /^([0-9]{1,7})(?:\.([0-9]{1,6}))?$/
const DRUG_UNITS = ['mg', 'g', 'microgram', 'microgram_per_kg_min', 'nanogram_per_kg_min', 'unit_per_h', 'l_per_min', 'million_cells']

export class Format {
  /** Words for months and units, and the ward's wall clock. On a screen `hyphen` is one at which no line breaks.
   *  @param {T} t @param {Offsets} offsets @param {string} [hyphen] */
  constructor(t, offsets, hyphen = '-') {
    this.t = t
    this.hyphen = hyphen
    this.offsets = offsets
  }

  /** `21-Nov-2026`. @param {number} ms */
  date(ms) { return this.#dateOf(this.#wall(ms)) }

  /** `21-Nov`. @param {number} ms */
  shortDate(ms) { return this.#shortDateOf(this.#wall(ms)) }

  /** `02:10`; in an hour that comes twice because the clock is set back `02:10 (1st)`, then `02:10 (2nd)`. @param {number} ms */
  time(ms) { return this.#turned(this.clock(ms), ms) }

  /** `02:10:07`. @param {number} ms */
  timeSeconds(ms) { return this.#turned(this.#wall(ms).toISOString().slice(11, 19), ms) }

  /** `02:10`, as the clock on the wall shows it, which of two or not. @param {number} ms */
  clock(ms) { return this.#wall(ms).toISOString().slice(11, 16) }

  /** What stands before a row of one time on many days: `02:10`, and apart from it `02:10 (2nd)`. @param {number} ms */
  rowTime(ms) { return turn(ms, this.offsets) === 'second' ? this.time(ms) : this.clock(ms) }

  /** `21-Nov-2026 02:10`. @param {number} ms */
  dateTime(ms) { return `${this.date(ms)} ${this.time(ms)}` }

  /** `21-Nov 02:10`. @param {number} ms */
  shortDateTime(ms) { return `${this.shortDate(ms)} ${this.time(ms)}` }

  /** `02:10` on the ward's day of `now`, else `20-Nov 02:10`. @param {number} ms @param {number} now */
  timeOrDate(ms, now) { return this.wardDate(ms) === this.wardDate(now) ? this.time(ms) : this.shortDateTime(ms) }

  /** `14-Jul-1957` from the calendar date `1957-07-14`. @param {string} day */
  calendarDate(day) { return this.#dateOf(new Date(`${day}T00:00:00Z`)) }

  /** The ward's calendar date, `2026-11-21`. @param {number} ms */
  wardDate(ms) { return this.#wall(ms).toISOString().slice(0, 10) }

  /** `34 min`, `4 h 09`, from 48 h on `3 d 4 h`. @param {number} ms elapsed, never below 0 */
  duration(ms) {
    const minutes = Math.max(0, Math.floor(ms / MINUTE_MS))
    if (minutes < HOUR_MIN) return this.t('duration-minutes', { minutes: String(minutes) })
    const hours = Math.floor(minutes / HOUR_MIN)
    if (minutes < 2 * DAY_MIN) return this.t('duration-hours', { hours: String(hours), minutes: two(minutes % HOUR_MIN) })
    return this.t('duration-days', { days: String(Math.floor(minutes / DAY_MIN)), hours: String(hours % 24) })
  }

  /** Digits with the language's marks. @param {number} value whole number of steps of 10^-decimals @param {number} [decimals] */
  number(value, decimals = 0) {
    const digits = String(Math.abs(value)).padStart(decimals + 1, '0')
    const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, this.t('number-group'))
    const fraction = decimals ? this.t('number-decimal') + digits.slice(-decimals) : ''
    return `${value < 0 ? '\u2212' : ''}${whole}${fraction}`
  }

  /** `69.4` from 69400 with three decimals: no trailing zero. @param {number} value @param {number} [decimals] */
  trimmed(value, decimals = 0) {
    let [left, places] = [value, decimals]
    while (places > 0 && left % 10 === 0) [left, places] = [left / 10, places - 1]
    return this.number(left, places)
  }

  /** A number with its unit, e.g. code `mmhg`; no trailing zero. @param {number} value @param {number} decimals @param {string} unit */
  quantity(value, decimals, unit) {
    if (unit === 'cel') return this.t('unit-cel', { number: this.number(value, decimals) })
    return this.t(`unit-${unit.replaceAll('_', '-')}`, { number: this.trimmed(value, decimals) })
  }

  /** `358.8 mg` of what was written of a drug; anything that is no number in a unit of drugs as it stands.
   *  @param {unknown} written @param {unknown} measure */
  amount(written, measure) {
    const [amount, unit] = [written, measure].map(part => Number.isInteger(part) ? String(part) : typeof part === 'string' ? part : '')
    const found = AMOUNT.exec(amount)
    if (!found || !DRUG_UNITS.includes(unit)) return [amount, unit].filter(Boolean).join('\u00a0')
    const fraction = found[2] ?? ''
    return this.quantity(Number(found[1] + fraction), fraction.length, unit)
  }

  /** `38.4 °C`. @param {number} tenths */
  temperature(tenths) { return this.quantity(tenths, 1, 'cel') }

  /** `69.4 kg`. @param {number} grams */
  weight(grams) { return this.quantity(grams, 3, 'kg') }

  /** `2.5 L/min`. @param {number} tenths */
  flow(tenths) { return this.quantity(tenths, 1, 'l_per_min') }

  /** `69 y`, under two years `14 months`. @param {string} born `1957-07-14` @param {number} ms */
  age(born, ms) {
    const months = monthsBetween(born, this.wardDate(ms))
    if (months < 24) return this.t('age-months', { n: months, months: String(months) })
    return this.t('age-years', { years: String(Math.floor(months / 12)) })
  }

  /** `+4`, `0`, `−5`. @param {number} n */
  day(n) { return n === 0 ? '0' : `${n > 0 ? '+' : '\u2212'}${Math.abs(n)}` }

  /** Grades or ICE totals: `2`, or `2–3` when something that matters is missing. @param {number} floor @param {number} ceiling */
  interval(floor, ceiling) { return floor === ceiling ? String(floor) : `${floor}\u2013${ceiling}` }

  /** `123 456 7890`; a number with other characters than digits stays as it is. @param {string} text */
  hospitalNumber(text) {
    if (!/^\d+$/.test(text)) return text
    const groups = []
    let rest = text
    while (rest.length > 4) { groups.push(rest.slice(0, 3)); rest = rest.slice(3) }
    return [...groups, rest].join('\u00a0')
  }

  /** @param {string} time @param {number} ms */
  #turned(time, ms) {
    const which = turn(ms, this.offsets)
    return which === null ? time : this.t(`time-${which}`, { time })
  }

  /** @param {Date} wall */
  #dateOf(wall) { return `${this.#shortDateOf(wall)}${this.hyphen}${String(wall.getUTCFullYear()).padStart(4, '0')}` }

  /** @param {Date} wall */
  #shortDateOf(wall) { return `${two(wall.getUTCDate())}${this.hyphen}${this.t(`month-${wall.getUTCMonth() + 1}`)}` }

  /** The wall clock as a UTC date. @param {number} ms */
  #wall(ms) { return new Date(ms + minutesEast(ms, this.offsets) * MINUTE_MS) }
}

/** @param {number} n */
const two = n => String(n).padStart(2, '0')

/** @param {string} from @param {string} to both `yyyy-mm-dd` */
function monthsBetween(from, to) {
  const [y1, m1, d1] = from.split('-').map(Number)
  const [y2, m2, d2] = to.split('-').map(Number)
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0)
}
