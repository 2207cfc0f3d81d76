/** What is known of a held entry, line by line: people, times, and what it says. */
import { html, nothing } from '../../../vendor/lit.js'
import { isReadable } from '../../chart/shape.js'
import { t } from '../../lib/i18n.js'
import { unbroken } from '../../lib/names.js'
import { total } from '../../store/rules.js'
import { totalText } from '../../elements/total.js'
import { saysOf } from '../history-stops.js'
import { answerWords, fieldWords } from '../visit/words.js'
import { author, kindWords, patientWords, whyWords } from './words.js'

/** @typedef {import('../../types.d.ts').HeldEntry} HeldEntry
 *  @typedef {import('./entry.js').ScreenHeldEntry} ScreenHeldEntry */

/** @param {ScreenHeldEntry} screen @param {HeldEntry} one */
export function facts(screen, one) {
  const { format } = screen
  const senders = one.sent_from.map(id => unbroken(screen.nameOf(id))).join(', ')
  return html`<dl class="ledger">
      ${line(t('apart-who'), author(screen, one))}
      ${line(t('apart-when'), one.at ? format.dateTime(Date.parse(one.at)) : t('apart-unreadable'))}
      ${line(t('apart-patient'), patientLink(screen, one))}
      ${line(t('apart-what'), kindWords(one), says(screen, one))}
      ${line(t('apart-why'), whyWords(one))}
      ${line(t('apart-since'), format.dateTime(Date.parse(one.received_at)))}
      ${senders ? line(t('apart-from'), t('apart-from-phone', { names: senders })) : nothing}
      ${instead(screen, one)}</dl>
    ${one.text === undefined || entryOf(one) ? nothing : asSent(one.text)}`
}

/** What nobody can read is shown as it came. @param {string} text */
const asSent = text => html`<div class="field"><label for="sent">${t('apart-text')}</label>
  <textarea id="sent" readonly rows="6" .value=${text}></textarea></div>`

/** @param {string} name @param {unknown} words @param {unknown} [note] */
const line = (name, words, note = '') =>
  html`<div><dt>${name}</dt><dd>${words}${note ? html`<small>${note}</small>` : nothing}</dd></div>`

/** @param {ScreenHeldEntry} screen @param {HeldEntry} one */
function patientLink(screen, one) {
  const words = patientWords(screen, one)
  return screen.patient ? html`<a href=${`/app/patients/${screen.patient.id}`}>${words}</a>` : words
}

/** What the entry says, in a line. @param {ScreenHeldEntry} screen @param {HeldEntry} one */
function says(screen, one) {
  const entry = entryOf(one)
  if (!entry) return ''
  const lines = [bodyWords(screen, entry.kind, entry.body), ...answersOf(screen, entry)].filter(Boolean)
  return lines.length ? lines.map((words, index) => html`${index ? html`<br>` : nothing}${words}`) : ''
}

/** The answers of a check in words, by the criteria it names.
 *  @param {ScreenHeldEntry} screen @param {import('../../types.d.ts').Entry} entry */
function answersOf({ files }, { criteria, body }) {
  const table = tableOf(files, criteria)
  if (!table) return []
  const fields = Object.keys(table.fields).filter(field => table.fields[field].codes?.includes(body.answers?.[field]))
  const answer = (/** @type {string} */ field) => answerWords(table, field, body.answers[field])
  return fields.map(field => t('apart-answer', { field: fieldWords(table, field), answer: answer(field) }))
}

/** A criteria table, if this phone has it.
 *  @param {import('../../store/contract.js').Contract | null} files @param {any} code */
function tableOf(files, code) {
  try {
    return files?.criteria(code) ?? null
  } catch {
    return null
  }
}

/** @param {ScreenHeldEntry} screen @param {string} kind @param {Record<string, any>} body */
function bodyWords({ files, format }, kind, body) {
  const found = files && kind === 'neuro_check' ? total(files, body) : null
  const score = found ? totalText({ tool: body.tool, floor: found.floor, ceiling: found.ceiling }, format) : ''
  return [score, ...saysOf(kind, body, format)].filter(Boolean).join(', ')
}

/** What stands under the same identifier, if it is here. @param {ScreenHeldEntry} screen @param {HeldEntry} one */
function instead(screen, one) {
  if (one.resolution || one.obstacle !== 'same_id') return nothing
  const records = Object.values(screen.chart?.patients ?? {}).flatMap(patient => patient.records)
  const found = records.find(record => record.id === one.id)
  if (!found) return nothing
  const signed = t('apart-signed', { name: screen.nameOf(found.author), time: screen.format.dateTime(found.at_ms) })
  const said = [signed, bodyWords(screen, found.kind, found.body)].filter(Boolean).join(', ')
  return line(t('apart-stands'), kindWords({ ...one, kind: found.kind }), said)
}

/** The entry itself, if it is one that this phone can read.
 *  @param {HeldEntry} one @returns {import('../../types.d.ts').Entry | null} */
function entryOf({ text, reason, obstacle }) {
  if (text === undefined || (obstacle ?? reason) === 'not_an_entry') return null
  try {
    const entry = JSON.parse(text)
    return isReadable(entry, null) ? entry : null
  } catch {
    return null
  }
}
