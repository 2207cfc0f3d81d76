/** How fresh a sheet is, whose it is, who printed it. Pure; its twin is backend/handovers/furniture.py. */

/** @typedef {import('./context.js').Context} Context */

/** The boxed line at the top and what it leaves out. @param {Context} ctx */
export function fresh(ctx) {
  const upto = ctx.fresh.upto_ms
  const flag = upto === null ? ctx.t('sheet-never-complete') : ctx.t('sheet-complete', { when: ctx.lately(upto) })
  return { flag, gaps: gaps(ctx) }
}

/** Records known to stand on phones, phones not heard from, and this phone's own that were not sent. @param {Context} ctx */
function gaps(ctx) {
  const { missing, silent, own } = ctx.fresh
  return [
    ...missing.map(row => ctx.t('sheet-not-included', { n: row.records, records: String(row.records), phone: row.device, when: ctx.lately(row.heard_ms) })),
    ...silent.map(row => ctx.t('sheet-silent', { phone: row.device, when: ctx.lately(row.heard_ms) })),
    ...(own ? [ctx.t('sheet-own', { n: own, records: String(own) })] : []),
  ]
}

/** The same in full, with what identifies the state of the record. @param {Context} ctx @param {string} outdated */
export function foot(ctx, outdated) {
  const { upto_ms: upto, records, digest } = ctx.fresh
  const full = upto === null ? ctx.t('sheet-never-complete') : ctx.t('sheet-complete', { when: ctx.fmt.dateTime(upto) })
  const state = ctx.t('sheet-records', { n: records, records: String(records), digest, zone: ctx.ward.zone })
  return [`${[full, ...gaps(ctx)].join('. ')}.`, ...(outdated ? [outdated] : []), state, ctx.t('sheet-severity-rule'), ctx.t('sheet-not-a-device')]
}

/** What stands at the foot of every page. @param {string} who @param {Context} ctx */
export function margins(who, ctx) {
  return {
    who,
    printed: ctx.t('sheet-printed', { when: ctx.fmt.dateTime(ctx.now_ms), name: ctx.printed_by }),
    page: ctx.t('sheet-page'),
    of: ctx.t('sheet-of'),
    qr: ctx.t('sheet-qr'),
  }
}
