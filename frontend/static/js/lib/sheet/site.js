/** What the site itself says on a sheet, word for word. Pure; its twin is backend/handovers/site.py. */
import { byDocument, linesFor, phonesOf } from '../site.js'
import { wrapped } from './letters.js'
import { paragraph } from './space.js'

/** @typedef {import('./context.js').Context} Context
 *  @typedef {import('../words.js').T} T
 *  @typedef {import('../../types.d.ts').SiteRow} SiteRow
 *  @typedef {import('../../types.d.ts').SitePhone} SitePhone
 *  @typedef {{ lines: { head: string, text: string }[], source: string }} Group */

const ANY = 'any'

/** {groups, none, more, phones}: lines for the present grades, and whom to call; whole ones, as many as fit.
 *  @param {import('./context.js').PatientChart[]} patients @param {Context} ctx @param {number} [most] rows @param {number} [mostPhones] rows */
export function site(patients, ctx, most = Infinity, mostPhones = Infinity) {
  const rows = linesFor(ctx.site, ctx.ward.id, patients)
  const kept = within(rows, most, ctx)
  const left = rows.length - kept.length
  return {
    groups: groups(kept, ctx),
    none: ctx.site && !rows.length ? ctx.t('site-none-grade') : '',
    more: left ? ctx.t('site-more', { n: left, more: String(left) }) : '',
    phones: phones(ctx, mostPhones),
  }
}

/** The first rows that fit with their sources; half a line of a protocol would be another one. @param {SiteRow[]} rows @param {number} most @param {Context} ctx */
function within(rows, most, ctx) {
  /** @type {SiteRow[]} */
  const kept = []
  for (const row of rows) if (height(groups([...kept, row], ctx), ctx) <= most) kept.push(row)
  return kept
}

/** {lines [{head, text}], source} for each document. @param {SiteRow[]} rows @param {Context} ctx @returns {Group[]} */
function groups(rows, ctx) {
  return byDocument(ctx.site, rows).map(({ lines, document }) => ({
    lines: lines.map(row => ({ head: lineHead(row, ctx.t), text: row.text })),
    source: source(document, ctx.t, ctx.fmt),
  }))
}

/** For which grade a line is: `ICANS 3`, `CRS, any grade`, `Any grade`. @param {SiteRow} row @param {T} t */
export function lineHead({ of, grade }, t) {
  if (of === ANY) return grade === ANY ? t('site-any') : t('site-grade', { grade: String(grade) })
  return grade === ANY ? t('site-any-of', { label: t(of) }) : t(`check-${of}`, { grade: String(grade) })
}

/** Document, edition, day, signed by whom. @param {import('../../types.d.ts').SiteDocument} document @param {T} t @param {import('../format.js').Format} fmt */
export const source = ({ title, edition, date, signed_by }, t, fmt) => t('site-source', { title, edition, date: fmt.calendarDate(date), name: signed_by })

/** Phone numbers in one paragraph, the ward's own first, as many as fit whole; how many do not is said. @param {Context} ctx @param {number} most */
function phones(ctx, most) {
  const every = phonesOf(ctx.site, ctx.ward.id)
  const told = every.length ? Array.from({ length: every.length + 1 }, (_, left) => numbers(every, every.length - left, ctx)) : ['']
  return told.find(one => wrapped(one, ctx.layout.phones_width) <= most) ?? told[told.length - 1]
}

/** The first numbers beside one another, and how many more there are. @param {SitePhone[]} every @param {number} count @param {Context} ctx */
function numbers(every, count, ctx) {
  const left = every.length - count
  const more = left ? [ctx.t('site-phones-more', { n: left, more: String(left) })] : []
  return ctx.t('site-phones-are', { phones: [...every.slice(0, count).map(said), ...more].join(' · ') })
}

/** Whose number it is, the number on one line, its hours. @param {SitePhone} phone */
export const said = ({ label, number, hours }) => `${label} ${number.replaceAll(' ', '\u00a0')}${hours ? ` (${hours})` : ''}`

/** Rows that groups take on a sheet. @param {Group[]} found @param {Context} ctx */
const height = (found, ctx) => found.reduce((sum, one) => sum + wrapped(paragraph(one), ctx.layout.site_width), 0)
