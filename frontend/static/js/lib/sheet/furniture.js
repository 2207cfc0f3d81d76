/** How fresh a sheet is, whose it is, who printed it. Pure; its twin is backend/handovers/furniture.py. */
import { cut } from './context.js'

/** @typedef {import('./context.js').Context} Context */

const MOST_NAMED = 3 // phones
const MARGIN = 40 // letters of a name at the foot of a page; it stands in full above

/** The boxed line at the top and what it leaves out. @param {Context} ctx */
export function fresh(ctx) {
  const upto = ctx.fresh.upto_ms
  const flag = upto === null ? ctx.t('sheet-never-complete') : ctx.t('sheet-complete', { when: ctx.lately(upto) })
  return { flag, gaps: gaps(ctx, 'sheet-not-included-short') }
}

/** Records known to stand on phones, phones not heard from, and this phone's own that were not sent. @param {Context} ctx @param {string} missingId */
function gaps(ctx, missingId) {
  const { missing, silent, own } = ctx.fresh
  const quiet = [...silent].sort((one, other) => other.heard_ms - one.heard_ms)
  const rest = quiet.length - MOST_NAMED
  return [
    ...missing.map(row => ctx.t(missingId, { n: row.records, records: String(row.records), phone: row.device, when: ctx.lately(row.heard_ms) })),
    ...quiet.slice(0, MOST_NAMED).map(row => ctx.t('sheet-silent', { phone: row.device, when: ctx.lately(row.heard_ms) })),
    ...(rest > 0 ? [ctx.t('sheet-silent-more', { n: rest, phones: String(rest) })] : []),
    ...(own ? [ctx.t('sheet-own', { n: own, records: String(own) })] : []),
  ]
}

/** The same in full, with what identifies the state of the record. @param {Context} ctx @param {string} outdated
 *  @param {import('./context.js').PatientChart[]} patients */
export function foot(ctx, outdated, patients) {
  const { upto_ms: upto, digest } = ctx.fresh
  const records = patients.flatMap(p => p.records).reduce((sum, entry) => sum + entry.versions.length, 0)
  const full = upto === null ? ctx.t('sheet-never-complete') : ctx.t('sheet-complete', { when: ctx.fmt.dateTime(upto) })
  const state = ctx.t('sheet-records', { n: records, records: String(records), digest, zone: ctx.ward.zone })
  return [`${[full, ...gaps(ctx, 'sheet-not-included')].join('. ')}.`, ...(outdated ? [outdated] : []), state, ctx.t('sheet-severity-rule'), ctx.t('sheet-not-a-device')]
}

/** What stands at the foot of every page. @param {string} who @param {Context} ctx */
export function margins(who, ctx) {
  return {
    who,
    printed: ctx.t('sheet-printed', { when: ctx.fmt.dateTime(ctx.now_ms), name: short(ctx.printed_by) }),
    page: ctx.t('sheet-page'),
    of: ctx.t('sheet-of'),
    qr: ctx.t('sheet-qr'),
  }
}

/** A name that leaves room beside it. @param {string} name */
export const short = name => cut(name, MARGIN)
