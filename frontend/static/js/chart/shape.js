/** Which bodies the chart can read. Pure; its twin is backend/chart/shape.py. */

/** @typedef {Record<string, any>} Json */

export const LONGEST_WINDOW = 400
const [GRADES, HIGHEST_GRADE] = [['floor', 'ceiling', 'worst', 'signed'], 4] // death is an outcome, no grade of a check
const HOUR = String.raw`([01]\d|2[0-3]):[0-5]\d`
const DATE = String.raw`(19|20|21)\d\d-\d\d-\d\d`
const DAY = new RegExp(`^${DATE}$`)
const INSTANT = new RegExp(String.raw`^${DATE}T${HOUR}:[0-5]\d(\.\d{1,3})?(Z|[+-]${HOUR})$`)

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const TIMES = ['at', 'recorded_at']
const CHECK = {
  tool: 'text?', tool_reason: 'text?', items: 'items?', answers: 'answers?', reasons: 'codes?', grade: 'grade?', rotation: 'codes?',
  entry: 'object?', measured: 'measured?', sources: 'codes?', vasopressors: 'texts?', baseline: 'text?', identity: 'text?',
  background: 'background?', handwriting: 'handwriting|null?', writing_signs: 'texts?',
}
const PLACE = { bed: 'text?', from: 'instant?' }
const CHANGE = { reason: 'text?', text: 'text?' }
/** kind -> field -> form; `?`: it may be absent, which is not null. @type {Record<string, Record<string, string>>} */
const FORMS = {
  patient: { family: 'text', given: 'text', born: 'day?', sex: 'text?', number: 'text?', allergies: 'codes?', prompt_language: 'text?' },
  stay: PLACE,
  transfer: { ...PLACE, to_ward: 'text' },
  discharge: CHANGE,
  course: {
    product: 'text?', class: 'text?', indication: 'text?', line: 'text?', setting: 'text?', trial: 'text?', day0: 'instant|null?',
    window_days: 'window', protocol: 'text', protocol_sha256: 'text?', developmental_delay: 'text?',
  },
  product_dose: { product: 'text?', number: 'whole?', unit: 'text?', from: 'instant?' },
  monitoring: { ...CHANGE, protocol: 'text', protocol_sha256: 'text?' },
  neuro_check: CHECK,
  crs_check: CHECK,
  medication: {
    ...CHANGE, agent: 'text?', state: 'text?', unit: 'text?', route: 'text?', from: 'instant?', until: 'instant?', brand: 'text?', batch: 'text?',
    ordered_by: 'text?',
  },
  weight: { weight_g: 'whole' },
  findings: { score: 'text?', answers: 'codes?' },
  lab: { code: 'text?', value: 'text?', unit: 'text?' },
  slot_missed: { ...CHANGE, slot: 'text?' },
  pause: CHANGE,
  resume: CHANGE,
  escalation: { of: 'text?', to: 'text?' },
  acknowledgement: { of: 'text?' },
  handover: { shift: 'text?', to: 'text?', contingency: 'text?' },
  handover_accepted: { of: 'text?' },
  note: { ...CHANGE, of: 'text?' },
  amendment: { ...CHANGE, at: 'instant?' },
  void: CHANGE,
  decision: { ...CHANGE, question: 'text?', answer: 'text?' },
}

/** @type {WeakMap<Json, boolean>} */
const sound = new WeakMap()

/** Whether the chart can read an entry's times and body, and the new one of an amendment to a record of that kind.
 *  @param {Json} entry @param {string | null} kind */
export function isReadable(entry, kind) {
  if (!isSound(entry)) return false
  if (entry.kind !== 'amendment' || kind === null) return true
  return isObject(entry.body.body) && fits(entry.body.body, kind)
}

/** Whether its own times and body have their form: looked at once, for an entry never changes. @param {Json} entry @returns {boolean} */
function isSound(entry) {
  const known = sound.get(entry)
  if (known !== undefined) return known
  const found = TIMES.every(time => !Object.hasOwn(entry, time) || isInstant(entry[time])) && fits(entry.body, entry.kind)
  sound.set(entry, found)
  return found
}

/** Whether every field the chart reads has its form; what it does not read may be anything. @param {Json} body @param {string} kind */
function fits(body, kind) {
  const fields = READ.get(kind) ?? []
  return fields.every(({ field, may_lack, tests }) => Object.hasOwn(body, field) ? tests.some(is => is(body[field])) : may_lack)
}

/** @param {any} value */
const isText = value => typeof value === 'string'

/** @param {any} value */
const isWhole = value => Number.isInteger(value)

/** Days that the offsets of a ward reach. @param {any} value */
const isWindow = value => isWhole(value) && value >= 0 && value <= LONGEST_WINDOW

/** A date that exists, in a year somebody can mean. @param {any} value */
const isDay = value => isText(value) && DAY.test(value) && exists(value)

/** An instant with its offset, on a day that exists. @param {any} value */
const isInstant = value => isText(value) && INSTANT.test(value) && exists(value.slice(0, 10))

/** Whether the calendar has this day. @param {string} text YYYY-MM-DD */
function exists(text) {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day >= 1 && day <= (month === 2 && leap ? 29 : MONTHS[month - 1] ?? 0)
}

/** @param {any} value */
const isTexts = value => Array.isArray(value) && value.every(isText)

/** A code or a whole number for each field. @param {any} value */
const isAnswers = value => isObject(value) && Object.values(value).every(one => isText(one) || isWhole(one))

/** A text for each field. @param {any} value */
const isCodes = value => isObject(value) && Object.values(value).every(isText)

/** A code for each item; a child's own total beside them is a number. @param {any} value */
const isItems = value => isObject(value) && Object.entries(value).every(([name, one]) => name === 'baseline' ? isWhole(one) : isText(one))

/** A whole number for each quantity; where and with what it was measured is a text. @param {any} value */
const isMeasured = value => isObject(value) && Object.entries(value).every(([name, one]) => /_(site|device)$/.test(name) ? isText(one) : isWhole(one))

/** A grade that has a number, has one of the scale; what is not there nobody calculated or signed. @param {any} value */
const isGrade = value => isObject(value) && GRADES.every(name =>
  value[name] == null || (isWhole(value[name]) && value[name] >= 0 && value[name] <= HIGHEST_GRADE))

/** What was noted before therapy: a list of codes for each question, or a text. @param {any} value */
const isBackground = value => isObject(value) && Object.values(value).every(one => isText(one) || isTexts(one))

/** The hash, type and size of a written sentence; of one in strokes what was counted too. @param {any} value */
const isHandwriting = value => isObject(value) && ['sha256', 'type'].every(name => isText(value[name])) && isWhole(value.bytes)
  && ['duration_ms', 'pen_lifts'].every(name => !Object.hasOwn(value, name) || isWhole(value[name]))

/** @param {any} value */
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)

/** @type {Record<string, (value: any) => boolean>} */
const IS = {
  text: isText, window: isWindow, day: isDay, instant: isInstant, texts: isTexts, answers: isAnswers, items: isItems, codes: isCodes,
  measured: isMeasured, grade: isGrade, object: isObject, whole: isWhole, background: isBackground,
  handwriting: isHandwriting, null: value => value === null,
}

/** The forms of a kind's fields, taken apart once. @param {[string, string]} row */
const apart = ([field, form]) => ({ field, may_lack: form.endsWith('?'), tests: form.replace('?', '').split('|').map(one => IS[one]) })

const READ = new Map(Object.entries(FORMS).map(([kind, forms]) => [kind, Object.entries(forms).map(apart)]))
