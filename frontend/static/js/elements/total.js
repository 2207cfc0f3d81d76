/** A total of a neuro check's tool in words. */
import { t } from '../lib/i18n.js'

/** `ICE 7–8`. @param {{ tool: string, floor: number, ceiling: number }} total @param {import('../lib/format.js').Format} format */
export const totalText = ({ tool, floor, ceiling }, format) => t(`total-${tool}`, { total: format.interval(floor, ceiling) })
