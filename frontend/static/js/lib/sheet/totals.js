/** Totals of a neuro check's tool in words. Pure; its twin is backend/handovers/totals.py. */
import { seriesTool } from '../../chart/tools.js'
import { highest } from '../../grading/instrument.js'
import { ofCourse } from './context.js'

/** @typedef {import('./context.js').Context} Context
 *  @typedef {import('./context.js').PatientChart} PatientChart
 *  @typedef {import('./context.js').CheckView} CheckView
 *  @typedef {NonNullable<CheckView['total']>} Total */

/** The tool whose totals the sheet shows. @param {PatientChart} p */
export const toolOf = p => seriesTool(ofCourse(p), p.tool)

/** The total of a check, if it is this tool's. @param {string} tool @param {CheckView | null} check */
export const totalOf = (tool, check) => check?.total?.tool === tool ? check.total : null

/** `ICE of 10`. @param {string} tool @param {Context} ctx */
export const scale = (tool, ctx) => ctx.t(`sheet-scale-${tool}`, { of: String(highest(ctx.tools[tool])) })

/** A total without its tool. @param {Total} total @param {Context} ctx */
export const amount = ({ floor, ceiling }, ctx) => ctx.fmt.interval(floor, ceiling)

/** A total with its tool. @param {Total} total @param {Context} ctx */
export const totalWords = (total, ctx) => ctx.t(`total-${total.tool}`, { total: amount(total, ctx) })
