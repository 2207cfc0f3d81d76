/** From what stands at the bedside to the codes that are graded. Pure; every limit comes from instruments/crs-vitals.json. */
import { measure } from './draft.js'

/** @typedef {import('../../../types.d.ts').Table} Table
 *  @typedef {import('../../../types.d.ts').Draft} Draft */

/** The hypotension code of the drugs that run, `null` for none named: a drug that never makes a second counts only alone.
 *  @param {Table} vitals @param {string[]} drugs @returns {string | null} */
export function hypotensionOf({ vasopressors }, drugs) {
  if (drugs.length === 0) return null
  const counted = new Set(drugs.filter(drug => !vasopressors.never_second.includes(drug)))
  return counted.size > 1 ? vasopressors.several : vasopressors.one
}

/** The oxygen code of a device, `null` while a cannula's flow is not known.
 *  @param {Table} vitals @param {string | undefined} device @param {number | undefined} flow tenths of L/min @returns {string | null} */
export function oxygenOf({ cannula }, device, flow) {
  if (device !== cannula.device) return device ?? null
  if (flow === undefined) return null
  return flow <= cannula.low_up_to ? cannula.low : cannula.high
}

/** The draft after the device or its flow changed, its oxygen code along.
 *  @param {Table} vitals @param {Draft} draft @returns {Draft} */
export function withOxygen(vitals, draft) {
  const { oxygen: _, ...crs } = draft.crs
  const code = oxygenOf(vitals, text(draft.measured.oxygen_device), number(draft.measured.oxygen_flow))
  return { ...draft, crs: code === null ? crs : { ...crs, oxygen: code } }
}

/** The draft on another device, `null` for none: a flow belongs to its cannula and goes with it.
 *  @param {Table} vitals @param {Draft} draft @param {string | null} device @param {number} now_ms @returns {Draft} */
export function onDevice(vitals, draft, device, now_ms) {
  const { device: cannula, flow } = vitals.cannula
  const kept = device === cannula ? draft : measure(draft, flow, null, now_ms)
  return withOxygen(vitals, measure(kept, 'oxygen_device', device, now_ms))
}

/** Measured values that are low although "none" or "room air" was answered, not looked at again yet.
 *  @param {Table} vitals @param {Draft} draft @returns {{ field: string, asks: string }[]} */
export function contradictions(vitals, draft) {
  /** @type {Record<string, string>} */
  const well = { hypotension: 'none', oxygen: 'room_air' }
  return Object.entries(vitals.measured)
    .filter(([field, { low, asks }]) => low !== undefined && Number(draft.measured[field]) < low && draft.crs[asks] === well[asks])
    .filter(([field]) => !(draft.confirmed ?? []).includes(`low_${field}`))
    .map(([field, { asks }]) => ({ field, asks }))
}

/** The pressures cannot both be right: the lower one is not below the upper one. @param {Draft['measured']} measured */
export const isPressureReversed = ({ systolic, diastolic }) =>
  systolic !== undefined && diastolic !== undefined && Number(diastolic) >= Number(systolic)

/** @param {string | number | undefined} value */
const text = value => typeof value === 'string' ? value : undefined

/** @param {string | number | undefined} value */
const number = value => typeof value === 'number' ? value : undefined
