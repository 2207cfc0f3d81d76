/** Laboratory values of a watch: first, worst and last as they were written. Pure; its twin is backend/handovers/laboratory.py. */
import { DECIMAL, quantity } from '../../grading/quantity.js'
import { cut } from './context.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('../../types.d.ts').LabView} LabView */
/** @typedef {{ value: import('../../grading/quantity.js').Ratio, lab: LabView }} Known */

const HEADS = ['name', 'first', 'worst', 'last']
const KINDS = /** @type {const} */ (['lowest', 'highest'])

/** A row for each value that was recorded since the first day that a score reads. @param {PatientChart} p @param {Context} ctx */
export function laboratory(p, ctx) {
  const labs = lately(p, ctx)
  const codes = [...new Set([...Object.keys(ctx.analytes), ...labs.map(({ code }) => code)])]
  const rows = codes.flatMap(code => {
    const found = labs.filter(lab => lab.code === code)
    return found.length ? [analyte(code, found, ctx)] : []
  })
  return {
    head: ctx.t('title-labs'),
    hint: ctx.t('days-lab-hint'),
    heads: HEADS.map(name => ctx.t(`days-lab-${name}`)),
    rows,
    none: rows.length ? '' : ctx.t('days-lab-none'),
  }
}

/** The values since then, ascending; without a day 0 all of them. @param {PatientChart} p @param {Context} ctx */
function lately(p, ctx) {
  const first = Math.min(...firsts(ctx))
  return p.labs.filter(({ day }) => day === null || day >= first)
}

/** @param {Context} ctx @returns {number[]} */
function firsts(ctx) {
  const found = ctx.scores.flatMap(({ days }) => (days ? [days.from] : []))
  return found.length ? found : [0]
}

/** One value over time; a single one is no worst. @param {string} code @param {LabView[]} labs @param {Context} ctx */
function analyte(code, labs, ctx) {
  const known = labs.flatMap(lab => {
    const value = read(code, lab, ctx)
    return value ? [{ value, lab }] : []
  })
  const left = labs.length - known.length
  const apart = left ? [ctx.t('days-lab-apart', { n: left, values: String(left) })] : []
  return {
    name: labName(code, ctx),
    first: dated(labs[0], ctx),
    worst: [...worst(code, known, labs.length, ctx), ...apart].join('; '),
    last: labs.length > 1 ? dated(labs[labs.length - 1], ctx) : '',
  }
}

/** A value in the unit its scores read, when its versions agree about it. @param {string} code @param {LabView} lab @param {Context} ctx */
function read(code, { value, unit, disputed }, { analytes }) {
  return Object.hasOwn(analytes, code) && disputed === 'no' ? quantity(analytes[code], value, unit) : null
}

/** The first of the lowest or highest values, by which of them the scores of this value count.
 *  @param {string} code @param {Known[]} known @param {number} n @param {Context} ctx */
function worst(code, known, n, ctx) {
  if (n === 1) return [ctx.t('days-lab-only')]
  const kind = KINDS.find(one => ctx.layout[`${one}_labs`].includes(code))
  if (!kind || !known.length) return []
  const found = known.reduce((best, one) => {
    const [[over, under], [most, least]] = [one.value, best.value]
    return (kind === 'lowest' ? over * least < most * under : over * least > most * under) ? one : best
  })
  return [ctx.t(`days-lab-${kind}`, { value: dated(found.lab, ctx) })]
}

/** `22 × 10⁹/L, 27-Nov (Day +10)`. @param {LabView} lab @param {Context} ctx */
function dated(lab, ctx) {
  const date = ctx.fmt.shortDate(lab.at_ms)
  const day = lab.day === null ? date : ctx.t('sheet-episode-moment', { when: date, day: ctx.fmt.day(lab.day) })
  return `${written(lab, ctx)}, ${day}`
}

/** `9.0 g/dL` as the laboratory wrote it; anything that is no number as it stands. @param {LabView} lab @param {Context} ctx */
export function written({ value, unit }, ctx) {
  const found = DECIMAL.exec(value)
  const fraction = found?.[2] ?? ''
  const number = found ? ctx.fmt.number(Number(found[1] + fraction), fraction.length) : cut(value, 20)
  return `${number}\u00a0${unitName(unit, ctx)}`
}

/** What is measured, in words. @param {string} code @param {Context} ctx */
export const labName = (code, ctx) => ctx.label(`lab-${code.replaceAll('_', '-')}`, code.replaceAll('_', ' '))

/** A unit in signs; what holds it together on screen is no sign on paper, where a unit is not broken anyway. @param {string} unit @param {Context} ctx */
export const unitName = (unit, ctx) => ctx.label(`unit-name-${unit.replaceAll('_', '-')}`, unit.replaceAll('_', ' ')).replaceAll('\u2060', '')
