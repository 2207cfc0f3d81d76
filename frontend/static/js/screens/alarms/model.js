/** Alarms that nobody else has seen: which are open on a ward, how often they come, what an answer signs. Pure. */
import { DAY_MS } from '../../chart/instants.js'
import { act } from '../act.js'
import { maySign } from '../rights.js'

/** @typedef {import('../../types.d.ts').Alarm} Alarm
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../visit/model/bodies.js').ToSign} ToSign
 *  @typedef {{ patient: PatientChart, alarm: Alarm }} Raised
 *  @typedef {import('../act.js').Where} Where */

export const RATE_DAYS = 7

/** Whether this person may answer. @param {string} role */
export const mayAnswer = role => maySign(role, 'acknowledgement')

/** The open ones of a patient, as long as the patient is here; the last one first, of one visit the higher grade, on every phone alike.
 *  @param {PatientChart} patient */
export const openOf = ({ present, alarms }) => present ? alarms.filter(({ seen }) => !seen).reverse()
  .sort((a, b) => b.at_ms - a.at_ms || b.now - a.now || a.kind.localeCompare(b.kind)) : []

/** The open ones of a ward: the highest grade first, then the one that waits longest. @param {PatientChart[]} patients @param {string} ward @returns {Raised[]} */
export const openIn = (patients, ward) => here(patients, ward).flatMap(patient => openOf(patient).map(alarm => ({ patient, alarm })))
  .sort((a, b) => b.alarm.now - a.alarm.now || a.alarm.at_ms - b.alarm.at_ms)

/** Those that were answered within a day, the last answer first. @param {PatientChart[]} patients @param {string} ward @param {number} now_ms @returns {(Raised & { seen: import('../../types.d.ts').Said })[]} */
export const answeredIn = (patients, ward, now_ms) => here(patients, ward)
  .flatMap(patient => patient.alarms.flatMap(alarm => alarm.seen && now_ms - alarm.seen.at_ms < DAY_MS ? [{ patient, alarm, seen: alarm.seen }] : []))
  .sort((a, b) => b.seen.at_ms - a.seen.at_ms)

/** Alarms and days of all patients on watch within the last seven days. @param {PatientChart[]} patients @param {string} ward @param {number} now_ms */
export function rateIn(patients, ward, now_ms) {
  const from = now_ms - RATE_DAYS * DAY_MS
  const watched = here(patients, ward).filter(({ slots }) => slots.length)
  return {
    alarms: watched.flatMap(({ alarms }) => alarms).filter(({ at_ms }) => at_ms >= from).length,
    days: Math.round(watched.reduce((sum, { slots }) => sum + Math.max(0, now_ms - Math.max(from, slots[0].opens_ms)), 0) / DAY_MS),
  }
}

/** Which of the open ones somebody may answer: another person's. @param {Alarm[]} open @param {string} me */
export const othersThan = (open, me) => open.filter(({ author }) => author !== me)

/** One answer for each alarm of somebody else; whom was called is said of the last. @param {Alarm[]} open @param {string} me @param {string[]} called @param {Where} where @returns {ToSign[]} */
export function answering(open, me, called, where) {
  const [last] = open
  return [
    ...othersThan(open, me).map(({ of }) => act('acknowledgement', where, { of })),
    ...(last ? called.map(to => act('escalation', where, { of: last.of, to })) : []),
  ]
}

/** @param {PatientChart[]} patients @param {string} ward */
const here = (patients, ward) => patients.filter(one => one.present && one.ward === ward)
