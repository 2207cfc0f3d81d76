/** Drugs that were given: counts, limits, double doses, steroids. Pure; its twin is backend/chart/medication.py. */
import { micrograms } from './amounts.js'
import { answered, pairKey } from './answers.js'
import { courseOf } from './courses.js'
import { asGiven, givenAt } from './doses.js'
import { concerns, doseByWeight } from './dosing.js'
import { MINUTE_MS } from './instants.js'
import { breaches, earliest, lately } from './limits.js'
import { byText, byTime } from './order.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').Rules} Rules
 *  @typedef {import('../types.d.ts').DrugView} DrugView
 *  @typedef {import('../types.d.ts').Steroids} Steroids
 *  @typedef {import('../types.d.ts').DoubleDose} DoubleDose
 *  @typedef {{ id: string, heads: string[], agent: string, at_ms: number, device: string, ug: number | null, mine: boolean }} Dose
 *  @typedef {{ course: any, courses: any[], now_ms: number, weight: import('../types.d.ts').WeightView, icans: any, crs: any }} Around */

/** {drugs, doubles, steroids} of types.d.ts. @param {Json[]} standing @param {Json[]} entries @param {Around} around @param {Rules} rules
 *  @returns {{ drugs: DrugView[], doubles: DoubleDose[], steroids: Steroids }} */
export function medication(standing, entries, around, rules) {
  const records = standing.filter(({ kind }) => kind === 'medication')
  const doses = records.filter(({ body }) => body.state === 'given').map(record => doseOf(record, around)).sort(byTime)
  const settled = answered('one_or_two', entries, standing, new Set(doses.map(({ id }) => id)))
  const counted = doses.filter(({ id }) => !settled.aside.has(id))
  const steroids = steroidsOf(counted, rules.formulary)
  const agents = new Set(records.map(agentOf))
  for (const [code, drug] of Object.entries(rules.formulary)) if ('per_kg' in drug) agents.add(code)
  return {
    drugs: [...agents].sort(byText).map(agent => drugView(agent, records, counted, steroids, around, rules)),
    doubles: doubles(counted, settled.pairs, rules),
    steroids,
  }
}

/** @param {Json} record */
const agentOf = ({ body }) => String(body.agent ?? '')

/** The formulary's file of an agent; empty for one that nobody knows here. @param {string} agent @param {Record<string, Json>} formulary @returns {Json} */
const drugOf = (agent, formulary) => Object.hasOwn(formulary, agent) ? formulary[agent] : {}

/** One dose that was given; `mine`: it counts in the present course, or nobody knows in which. @param {Json} record @param {Around} around @returns {Dose} */
function doseOf(record, { course: present, courses }) {
  const at_ms = givenAt(record)
  const course = courseOf(record.course, at_ms, courses)
  return {
    id: record.id, heads: record.heads, agent: agentOf(record), at_ms, device: record.device,
    ug: micrograms(record.body.amount, record.body.unit),
    mine: present === null || course === null || course === present.id,
  }
}

/** The DrugView of types.d.ts. @param {string} agent @param {Json[]} records @param {Dose[]} counted @param {Steroids} steroids @param {Around} around
 *  @param {Rules} rules @returns {DrugView} */
function drugView(agent, records, counted, steroids, around, { formulary }) {
  const drug = drugOf(agent, formulary)
  const mine = records.filter(record => agentOf(record) === agent)
  const given = counted.filter(dose => dose.agent === agent)
  const times = given.map(({ at_ms }) => at_ms)
  const inAll = given.filter(dose => dose.mine).length
  return {
    agent, known: Object.keys(drug).length ? 'yes' : 'no', group: drug.group ?? null,
    given: given.map((_, place) => givenView(given, place, drug)),
    last_ms: times.at(-1) ?? null, count: inAll, most_in_all: drug.most_in_all ?? null,
    lately: lately(times, around.now_ms, drug), earliest: earliest(times, inAll, drug),
    latest: latest(mine), running_ms: drug.how === 'infusion' ? running(mine) : null,
    dose: doseByWeight(drug, around.weight),
    concerns: concerns(drug, inAll, steroids.doses, around),
  }
}

/** One dose with the limits it broke beside those before it. @param {Dose[]} given @param {number} place @param {Json} drug */
function givenView(given, place, drug) {
  const { id, at_ms, ug } = given[place]
  const before = given.slice(0, place)
  return { id, at_ms, ug, broke: breaches(before.map(one => one.at_ms), before.filter(one => one.mine).length, at_ms, drug) }
}

/** What was recorded last of a drug. @param {Json[]} records */
function latest(records) {
  const found = asGiven(records).at(-1)
  return found ? { id: found.id, at_ms: givenAt(found), state: found.body.state ?? null } : null
}

/** Since when a drug runs: it was begun, and no end was said and no stop since. @param {Json[]} records @returns {number | null} */
function running(records) {
  let since = null
  for (const record of asGiven(records)) {
    if (record.body.state === 'given') since = 'until' in record.body ? null : since ?? givenAt(record)
    else if (record.body.state === 'stopped') since = null
  }
  return since
}

/** The doses that may be one: of one drug, from several phones, within its interval. They count as several.
 *  @param {Dose[]} counted @param {Set<string>} settled @param {Rules} rules */
function doubles(counted, settled, rules) {
  /** @type {Dose[][]} */
  let found = []
  for (const [place, dose] of counted.entries()) {
    const near = counted.slice(0, place).filter(one => isDouble(one, dose, rules) && !settled.has(pairKey(one.id, dose.id)))
    if (!near.length) continue
    const joined = found.filter(group => near.some(one => group.includes(one)))
    found = [...found.filter(group => !joined.includes(group)), [...new Set([...joined.flat(), ...near, dose])].sort(byTime)]
  }
  return found.sort(([one], [other]) => byTime(one, other)).map(double)
}

/** Whether two doses may be the same one. @param {Dose} one @param {Dose} other @param {Rules} rules */
function isDouble(one, other, { formulary, medication: asks }) {
  const drug = drugOf(other.agent, formulary)
  const apart = (drug.apart_min ?? asks.double_min) * MINUTE_MS
  return one.agent === other.agent && one.device !== other.device && drug.how !== 'infusion' && other.at_ms - one.at_ms < apart
}

/** One question: which drug, which records, what a decision names. @param {Dose[]} group @returns {DoubleDose} */
const double = group => ({
  agent: group[0].agent, records: group.map(({ id }) => id), heads: group.flatMap(({ heads }) => heads),
  apart_ms: group[group.length - 1].at_ms - group[0].at_ms,
})

/** The steroids of the course as dexamethasone; what has no amount or equivalence is told, never zero.
 *  @param {Dose[]} counted @param {Record<string, Json>} formulary @returns {Steroids} */
function steroidsOf(counted, formulary) {
  const given = counted.filter(dose => dose.mine && drugOf(dose.agent, formulary).group === 'steroid')
  const readable = given.filter(({ ug, agent }) => ug !== null && 'dexamethasone' in formulary[agent])
  /** @type {Map<string, number>} */
  const totals = new Map()
  for (const { agent, ug } of readable) totals.set(agent, (totals.get(agent) ?? 0) + /** @type {number} */ (ug))
  return {
    doses: given.length, not_counted: given.length - readable.length, since_ms: given[0]?.at_ms ?? null,
    dexamethasone_ug: readable.length ? [...totals].reduce((sum, [agent, ug]) => sum + asDexamethasone(ug, formulary[agent]), 0) : null,
  }
}

/** The same as dexamethasone, to the nearest microgram, a half upwards. @param {number} ug @param {Json} drug */
function asDexamethasone(ug, { dexamethasone: { this_ug, equals_ug } }) {
  return Math.floor((2 * ug * equals_ug + this_ug) / (2 * this_ug))
}
