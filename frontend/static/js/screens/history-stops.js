/** One record as a stop on the line: what, who, when, where it is kept, and how it was corrected. */
import { html, nothing } from '../../vendor/lit.js'
import { codeWords, t } from '../lib/i18n.js'
import { placeOf } from './history-data.js'
import { ofRecord } from '../chart/checks.js'
import { gradeText } from '../elements/grade.js'
import { totalText } from '../elements/total.js'
import { icon } from '../elements/icon.js'
import { lostWords } from './baseline/words.js'
import { picturesOf } from './handwriting/pictures.js'
import { recordPicture } from './handwriting/strip.js'
import { recordWords } from './handwriting/words.js'
import { agentName, doseWords, stateWords, tracedWords } from './drugs/words.js'
import { labName, valueWords } from './labs/words.js'
import { reasonWords, slotWords } from './missed/said.js'
import { personName, personTime, signedBy, wardName, whyWords } from './said.js'
import { foundWords } from './scores/words.js'
import { becauseWords, decidedWords } from './held/words.js'

/** @typedef {import('../types.d.ts').RecordView} RecordView */
/** @typedef {import('./history.js').ScreenHistory} ScreenHistory */

const CORRECTABLE = ['neuro_check', 'crs_check', 'medication', 'weight', 'lab', 'findings', 'note', 'slot_missed', 'pause', 'resume', 'transfer', 'discharge', 'outcome', 'course', 'product_dose', 'acknowledgement', 'escalation', 'handover', 'handover_accepted']

/** @param {ScreenHistory} screen @param {RecordView} record @param {ReturnType<typeof import('./history-data.js').placesOf>} places */
export function recordStop(screen, record, places) {
  const state = placeOf(record, places)
  const look = state === 'attached' ? 'phone' : state
  return html`<li id=${`record-${record.id}`} data-state=${look} data-record=${record.state}>
    <time>${screen.format.shortDate(record.at_ms)}<br>${screen.format.time(record.at_ms)}</time>
    <p><b>${codeWords('kind', record.kind)}</b>${record.state === 'stands' ? nothing : html` <mark>${t(`record-${record.state}`)}</mark>`}<br>${resultOf(screen, record)}</p>
    ${record.kind === 'neuro_check' ? recordPicture(picturesOf(screen), record.body.handwriting) : nothing}
    <small>${t('record-by', { name: screen.nameOf(record.author) })}</small>
    <small>${icon(look)}<span>${place(screen, record, state)}${state === 'server' ? receipt(screen, record) : nothing}</span></small>
    ${record.versions.map(({ id }) => taken(screen, id))}${record.versions.slice(1).map(version => correction(screen, version))}
    ${CORRECTABLE.includes(record.kind) && record.state !== 'voided'
      ? html`<a class="button" data-kind="small" href=${`/app/patients/${screen.params.patient}/amend/${record.id}`}>${icon('change')}${t('record-correct')}<span class="heard"> ${codeWords('kind', record.kind)} ${screen.format.shortDateTime(record.at_ms)}</span></a>` : nothing}
  </li>`
}

/** @param {ScreenHistory} screen @param {RecordView} record @param {'phone' | 'held' | 'attached' | 'server'} state */
function place({ format }, { at_ms, received_at }, state) {
  if (state !== 'server') return t(`place-${state}`)
  return received_at ? t('place-server-at', { time: format.timeOrDate(Date.parse(received_at), at_ms) }) : t('place-server')
}

/** The receipt of the version that was signed last. @param {ScreenHistory} screen @param {RecordView} record */
function receipt({ receipts }, { id, versions }) {
  const found = receipts.get(versions.at(-1)?.id ?? id)
  return found ? html`<br><code class="keep">${t('record-receipt', { number: String(found.seq), tail: found.tail })}</code>` : nothing
}

/** Who took a version into the record that the server held. @param {ScreenHistory} screen @param {string} id */
function taken(screen, id) {
  const made = screen.known?.list.find(one => one.id === id && one.resolution?.outcome === 'accept')?.resolution
  if (!made) return nothing
  return html`<p class="correction"><b>${decidedWords(screen, made)}</b><br>${becauseWords(made)}</p>`
}

/** @param {ScreenHistory} screen @param {RecordView['versions'][number]} version */
function correction(screen, version) {
  const facts = personTime(screen, version)
  if (version.kind === 'decision') return decision(screen, version, t('record-decided-by', facts))
  return html`<p class="correction"><b>${t(version.kind === 'void' ? 'record-voided-by' : 'record-amended-by', facts)}</b><br>${whyWords(version)}</p>`
}

/** What was settled, how, and with which words. @param {ScreenHistory} screen @param {RecordView['versions'][number]} version @param {string} who */
function decision(screen, { body: { question, answer }, reason, text }, who) {
  const signed = screen.patient?.records.flatMap(({ versions }) => versions).find(({ id }) => id === answer)
  const said = signed ? signedBy(screen, signed) : codeWords(`decided-${String(question).replaceAll('_', '-')}`, String(answer ?? ''))
  return html`<p class="correction"><b>${who}</b><br>${t('said-of', { what: codeWords('decide-ask', String(question ?? '')), text: said })}${reason ? html`<br>${codeWords('episode-because', reason)}` : nothing}${text ? html`<br>${text}` : nothing}</p>`
}

/** What a record says, in a line. @param {ScreenHistory} screen @param {RecordView} record */
function resultOf(screen, { id, kind, body }) {
  const { format } = screen
  const check = screen.patient?.checks.find(one => one.id === id)
  const lost = !check?.lost?.ceiling ? '' : lostWords(check.lost, screen.patient?.baseline ?? null, format)
  return [...(check?.total ? [totalText(check.total, format)] : []), ...about(screen, body), ...saysOf(kind, body, format), ...(lost ? [lost] : [])].join(', ')
}

/** The handover that a note or an acceptance names. @param {ScreenHistory} screen @param {Record<string, any>} body */
function about({ patient, format }, { of }) {
  const named = of && patient?.records.find(({ kind, versions }) => kind === 'handover' && versions.some(({ id }) => id === of))
  return named ? [t('record-about-handover', { time: format.shortDateTime(named.at_ms) })] : []
}

/** What a body says, part by part. @param {string} kind @param {Record<string, any>} body @param {import('../lib/format.js').Format} format */
export const saysOf = (kind, body, format) => (SAYS[kind]?.(body, format) ?? []).filter(Boolean)

/** @type {Record<string, (body: Record<string, any>, format: import('../lib/format.js').Format) => string[]>} */
const SAYS = {
  neuro_check: body => [gradeOf('check-icans', body.grade), body.baseline === 'yes' ? t('record-baseline') : '', toolReason(body), recordWords(body)],
  crs_check: (body, format) => [gradeOf('check-crs', body.grade), body.measured?.temperature == null ? '' : format.temperature(body.measured.temperature)],
  medication: (body, format) => [body.agent ? agentName(body.agent) : '', doseWords(format, body), stateWords(body), tracedWords(body)],
  weight: (body, format) => [Number.isInteger(body.weight_g) ? format.weight(body.weight_g) : ''],
  lab: (body, format) => [labName(body.code), valueWords(format, body)],
  findings: body => foundWords(body),
  note: body => [body.text],
  handover: body => [body.shift ? t('handover-for', { shift: body.shift }) : '', body.to ? t('handover-to', { name: personName(body.to) }) : '', body.contingency ?? ''],
  stay: body => [t('record-bed', { bed: body.bed ?? t('bed-none') })],
  transfer: body => [t('ward-named', { ward: wardName(body.to_ward) }), body.bed ? t('record-bed', { bed: body.bed }) : ''],
  discharge: body => [body.reason ? codeWords('leave', body.reason) : '', body.text ?? ''],
  escalation: body => [body.to ? codeWords('called', body.to) : ''],
  outcome: body => ['crs_death', 'icans_death'].filter(cause => body[cause]).map(cause => `${codeWords('outcome', cause)} ${codeWords('outcome', body[cause])}`),
  course: body => [body.product, body.indication],
  product_dose: (body, format) => [body.product, body.number == null ? '' : t('record-dose', { number: String(body.number) }), format.amount(body.amount, body.unit)],
  monitoring: body => [body.protocol ? codeWords('protocol', body.protocol) : '', body.reason ? codeWords('monitoring-because', body.reason) : '', body.text],
  slot_missed: (body, format) => [slotWords(body.slot, format), reasonWords('missed', body)],
  pause: body => [reasonWords('pause', body)],
  resume: body => [reasonWords('resume', body)],
  patient: body => [body.family && body.given ? `${body.family}, ${body.given}` : ''],
}

/** Why this tool, where the age asks for another. @param {Record<string, any>} body */
const toolReason = body => body.tool_reason ? t('record-tool', { tool: codeWords('tool', body.tool), reason: codeWords('reason', body.tool_reason) }) : ''

/** @param {string} id @param {import('../types.d.ts').GradeRecord | undefined} grade */
function gradeOf(id, grade) {
  return grade ? t(id, { grade: gradeText(ofRecord({ ...grade, signed: grade.signed ?? null })) }) : ''
}
