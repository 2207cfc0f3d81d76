/** What a sheet is made with: words, the ward's clock, who prints, how fresh the data are. Pure; its twin is backend/handovers/context.py. */
import { DAY_MS } from '../../chart/instants.js'
import { Format } from '../format.js'

/** @typedef {import('../words.js').T} T */
/** @typedef {import('../../types.d.ts').CheckView} CheckView */
/** @typedef {import('../../types.d.ts').PatientChart} PatientChart */
/** @typedef {{ upto_ms: number | null, missing: { device: string, records: number, heard_ms: number }[],
 *    silent: { device: string, heard_ms: number }[], own: number, digest: string }} Fresh */
/** @typedef {{ edition: number | string, drivers: import('../../types.d.ts').Driver[], missing: string[], floor?: number, ceiling?: number }} Explanation  an edition that is not known here has no grade */
/** @typedef {{ drawing?: unknown, src?: string }} Shown  a picture of handwriting: strokes, or the address of a photograph */
/** @typedef {{ t: T, now_ms: number, ward: import('../../types.d.ts').Ward, people: Record<string, { name: string, role: string }>,
 *    printed_by: string, demo: boolean, fresh: Fresh, signatures: import('../../types.d.ts').Session['signatures'], site: import('../../types.d.ts').SiteCard | null,
 *    severity: Record<string, any>, layout: Record<string, any>, windows: Record<string, any>[], tools: Record<string, import('../../types.d.ts').Table>, formulary: Record<string, Record<string, any>>,
 *    analytes: Record<string, import('../../types.d.ts').Table>, scores: import('../../types.d.ts').Table[],
 *    pictures: Record<string, Shown>, absent: 'not-received' | 'not-here', fever_tenths: number, late_min: number,
 *    explain: (check: CheckView) => Explanation }} Facts  everything beside the chart that a sheet shows */
/** @typedef {Facts & { fmt: Format, label: (id: string, fallback: string | number, args?: Record<string, string>) => string, name: (author: string) => string,
 *    agent: (code: string) => string,
 *    when: (ms: number) => string, lately: (ms: number) => string }} Context  `lately`: the time alone within the last day */

const UNBROKEN = /([^ ]{40})(?=[^ ])/gu // longer words do not break at the end of a line
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g

/** The facts with the helpers every part uses. @param {Facts} facts @returns {Context} */
export function contextOf(facts) {
  const fmt = new Format(facts.t, facts.ward.offsets)
  return {
    ...facts,
    fmt,
    label: (id, fallback, args) => labelOf(facts.t, id, cut(String(fallback), 40), args),
    agent: code => labelOf(facts.t, `agent-${code}`, cut(code, 40)),
    name: author => cut(Object.hasOwn(facts.people, author) ? facts.people[author].name : author, 40),
    lately: ms => (ms <= facts.now_ms && facts.now_ms - ms < DAY_MS ? fmt.time(ms) : fmt.shortDateTime(ms)),
    when: ms => fmt.shortDateTime(ms),
  }
}

/** The words of a code, in either spelling; an entry from a newer app may carry one without words: it still prints.
 *  @param {T} t @param {string} id @param {string} fallback @param {Record<string, string>} [args] */
function labelOf(t, id, fallback, args) {
  for (const spelling of new Set([id, id.replaceAll('_', '-')])) {
    try {
      return t(spelling, args)
    } catch { /* in the other one */ }
  }
  return fallback
}

/** The slots that ask for a neuro check: what a table of neuro checks is made of. @param {PatientChart} p */
export const neuroSlots = p => p.slots.filter(({ kind }) => kind === 'neuro_check')

/** The effective checks of the present course, oldest first; all of them outside a course. @param {PatientChart} p */
export function ofCourse(p) {
  const { course } = p
  return p.checks.filter(check => !course || check.course === course.id)
}

/** The same facts with other bounds on how much is shown. @param {Context} ctx @param {Record<string, any>} level @returns {Context} */
export function atLevel(ctx, level) {
  return { ...ctx, layout: { ...ctx.layout, ...level } }
}

/** A name without signs that turn round the writing of what stands beside it. @param {string} words */
export const forthright = words => words.replace(TURNING, '')

/** Free text that fits, its longest words in pieces; where it is cut it says that the record goes on. @param {string} words @param {number} most @param {T} t */
export function clipped(words, most, t) {
  const pieces = words.replace(UNBROKEN, '$1 ')
  const letters = [...pieces]
  return letters.length <= most ? pieces : t('sheet-continued', { text: letters.slice(0, most - 1).join('').trimEnd() })
}

/** A name that leaves room for what stands beside it. @param {string} words @param {number} most */
export function cut(words, most) {
  const letters = [...words]
  return letters.length <= most ? words : `${letters.slice(0, most - 1).join('').trimEnd()}…`
}

/** Each text once, in the order they came. @param {string[]} texts */
export const once = texts => [...new Set(texts)]
