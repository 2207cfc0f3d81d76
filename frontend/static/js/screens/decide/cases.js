/** What each kind of open question shows and offers: people and times, where they differ, the answers. */
import { html, nothing } from '../../../vendor/lit.js'
import { exclusions } from '../../chart/checks.js'
import { givenAt } from '../../chart/doses.js'
import { ADULT } from '../../chart/tools.js'
import { codeWords, t } from '../../lib/i18n.js'
import { gradeText, shownGrade } from '../../elements/grade.js'
import { totalText } from '../../elements/total.js'
import { notice } from '../../elements/notice-box.js'
import { doseWords } from '../drugs/words.js'
import { personTime, signedBy, whyWords } from '../said.js'
import { placeName, placeValue } from '../visit/change-words.js'
import { tablesFor } from '../visit/model/tables.js'
import { checksOf, differences, gramsOf, headsOf, recordsOf, rowsOf } from './model.js'

/** @typedef {import('./decide.js').ScreenDecide} ScreenDecide
 *  @typedef {import('./model.js').Row} Row
 *  @typedef {import('../../types.d.ts').Dispute} Dispute
 *  @typedef {import('../../types.d.ts').RecordView} RecordView
 *  @typedef {import('../../types.d.ts').CheckView} CheckView
 *  @typedef {import('../../elements/choice-list.js').Option} Option */
/** @typedef {{ screen: ScreenDecide, dispute: Dispute, record: RecordView }} Case
 *  @typedef {{ facts: (one: Case) => unknown, options: (one: Case) => Option[] }} Kind */

/** @type {Record<string, Kind>} */
export const CASES = {
  amendment: {
    facts: one => differing(one, rowsOf(one.record, one.dispute.items), [t('decide-first'), ...headsOf(one.record).map(version => signedBy(one.screen, version))]),
    options: one => headsOf(one.record).map(version => ({ code: version.id, label: signedBy(one.screen, version), note: whyWords(version) })),
  },
  dispute: {
    facts: one => html`<ul class="said">${touches(one).map(version => html`<li><b>${t(version.kind === 'void' ? 'record-voided-by' : 'record-amended-by', personTime(one.screen, version))}</b><br>${whyWords(version)}</li>`)}</ul>`,
    options: () => [
      { code: 'stands', label: t('decide-stands'), note: t('decide-stands-note') },
      { code: 'void', label: t('decide-void'), note: t('decide-void-note') },
    ],
  },
  exclusion: {
    facts: one => html`<ul class="said">${exclusions(one.record).map(flag => html`<li>${excluded(one, flag)}</li>`)}</ul>${bothNumbers(one)}`,
    options: () => [{ code: 'confirmed', label: t('decide-confirmed'), note: t('decide-confirmed-note') }],
  },
  slot: {
    facts: one => differing(one, differences(madeFor(one)), madeFor(one).map(check => signedBy(one.screen, check))),
    options: one => madeFor(one).map(check => ({ code: check.id, label: signedBy(one.screen, check), note: resultOf(one, check) })),
  },
  one_or_two: {
    facts: one => said(one, ({ body, at_ms }) => html`${codeWords('agent', String(body.agent ?? ''))} <span class="keep">${doseOf(one, body)}</span><br>${t('decide-given', { time: one.screen.format.timeOrDate(givenAt({ body, at_ms }), one.screen.now_ms) })}`),
    options: one => [
      { code: 'two', label: t('decide-two'), note: t('decide-two-note') },
      ...asked(one).map(record => ({ code: record.id, label: t('decide-one', { dose: doseOf(one, record.body) }), note: t('decide-one-note', personTime(one.screen, record)) })),
    ],
  },
  weight: {
    facts: one => said(one, record => html`<span class="keep">${weightOf(one, record)}</span><br>${codeWords('kind', record.kind)} ${one.screen.format.timeOrDate(record.at_ms, one.screen.now_ms)}`),
    options: one => asked(one).map(record => ({ code: record.id, label: weightOf(one, record), note: signedBy(one.screen, record) })),
  },
}

/** The record itself, in a line. @param {Case} one */
export const about = ({ screen, record }) => html`<p class="facts"><span><b>${codeWords('kind', record.kind)}</b> ${screen.format.dateTime(record.at_ms)}</span>
  <span>${t('amend-signed-by', { name: screen.nameOf(record.author) })}</span></p>`

/** The records that a question is about. @param {Case} one @returns {RecordView[]} */
const asked = ({ screen, dispute }) => screen.patient ? recordsOf(screen.patient, dispute) : []

/** Who signed each of them when, and what it says. @param {Case} one @param {(record: RecordView) => unknown} says */
const said = (one, says) => html`<ul class="said">${asked(one).map(record => html`<li><b>${signedBy(one.screen, record)}</b><br>${says(record)}</li>`)}</ul>`

/** @param {Case} one @param {RecordView} record */
const weightOf = ({ screen }, record) => screen.format.weight(gramsOf(record))

/** Amount and route as every list of drugs says them. @param {Case} one @param {Record<string, any>} body */
const doseOf = ({ screen }, body) => [...(body.amount === undefined ? [t('decide-no-amount')] : []), doseWords(screen.format, body)].filter(Boolean).join(', ')

/** Item by item what each says; a line for who and when, because four columns break words on a small phone. @param {Case} one @param {Row[]} rows @param {string[]} whose */
function differing(one, rows, whose) {
  if (!rows.length) return html`<p class="facts">${t('decide-no-difference')}</p>`
  return html`<before-after><table>${rows.map(({ path, values }) => html`<tbody>
    <tr><th scope="rowgroup" colspan="2">${nameOf(one, path)}</th></tr>
    ${values.map((value, i) => html`<tr><th scope="row">${whose[i]}</th><td>${valueOf(one, path, value)}</td></tr>`)}</tbody>`)}
  </table></before-after>`
}

/** The tables a record was made by. @param {Case} one */
function tables({ screen, record }) {
  if (!screen.files) throw new Error('the contract is not read yet')
  return tablesFor(screen.files, record.body.tool ?? ADULT)
}

/** @param {string} path */
const placeOf = path => path.includes('.') ? { group: path.slice(0, path.indexOf('.')), field: path.slice(path.indexOf('.') + 1) } : { group: path, field: path }

/** @param {Case} one @param {string} path */
const nameOf = (one, path) => orLetters(() => placeName(tables(one), placeOf(path)), placeOf(path).field)

/** @param {Case} one @param {string} path @param {any} value */
const valueOf = (one, path, value) => orLetters(() => placeValue(tables(one), one.screen.format, placeOf(path), value), value)

/** The words, or the letters of what a newer app wrote. @param {() => string} say @param {any} value */
function orLetters(say, value) {
  try {
    return say()
  } catch {
    return typeof value === 'string' ? value.replaceAll('_', ' ') : JSON.stringify(value)
  }
}

/** Corrections and withdrawals, oldest first. @param {Case} one */
const touches = ({ record }) => record.versions.filter(({ kind }) => kind === 'amendment' || kind === 'void')

/** `Motor: another cause`, what was found where one answer says it, and which cause. @param {Case} one @param {string} flag */
function excluded(one, flag) {
  const { answers, reasons } = one.record.body
  const field = flag.replace(/_other_cause$/, '')
  const found = field in answers ? `${valueOf(one, `answers.${field}`, answers[field])}. ` : ''
  const reason = reasons?.[flag] ? codeWords('reason', reasons[flag]) : t('record-no-reason')
  return html`<b>${nameOf(one, `answers.${flag}`)}</b><br>${found}${t('decide-not-counted', { reason })}`
}

/** The grade without it, and with it. @param {Case} one */
function bothNumbers({ screen, record }) {
  const check = screen.patient?.checks.find(({ id }) => id === record.id)
  if (!check) return nothing
  return notice('conflict', 'alert', t('decide-both', { grade: gradeText(shownGrade(check)), worst: String(check.severity) }), t('decide-both-text'))
}

/** @param {Case} one */
const madeFor = ({ screen, dispute }) => screen.patient ? checksOf(screen.patient, dispute) : []

/** What a check came to. @param {Case} one @param {CheckView} check */
function resultOf({ screen }, check) {
  const grade = t(check.kind === 'crs_check' ? 'check-crs' : 'check-icans', { grade: gradeText(shownGrade(check)) })
  return [...(check.total ? [totalText(check.total, screen.format)] : []), grade].join(', ')
}
