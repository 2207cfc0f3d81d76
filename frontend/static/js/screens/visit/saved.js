/** After signing: where the records are now, and who is next. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { fullName } from '../../lib/names.js'
import { icon } from '../../elements/icon.js'
import '../../elements/bed-plate.js'
import { labName, valueWords } from '../labs/words.js'
import { sections } from '../ward-list.js'
import { startLink, when } from '../ward-rows.js'

/** @typedef {import('../screen.js').Screen & { signed: Entry[] | null }} Signing  a screen that has signed
 *  @typedef {import('../../types.d.ts').Entry} Entry */

export const saved = {
  /** @param {Signing} visit @param {unknown} [more] what stands below, else who is waiting most */
  main: (visit, more = next(visit)) => html`<step-head><h1>${t('visit-signed')}</h1></step-head>
    <ol class="kept" aria-live="polite">${(visit.signed ?? []).map(entry => html`<li data-state=${stateOf(visit, entry)}>
      ${icon(stateOf(visit, entry) === 'server' ? 'server' : 'phone')}<b>${named(visit, entry)}</b><span>${words(visit, entry)}</span></li>`)}</ol>
    ${visit.safe?.persisted === false && waits(visit) ? html`<p class="rule">${t('visit-not-persisted')}</p>` : nothing}${more}`,

  /** @param {Signing} visit */
  footer: visit => html`<footer data-even><a class="button" href=${`/app/patients/${visit.params.patient}`}>${t('title-patient')}</a>
    <a class="button" data-kind="primary" href="/app/">${t('ward')} ${icon('next')}</a></footer>`,
}

/** Who is waiting most, with a way to that bed. @param {Signing} visit */
function next(visit) {
  const { chart, ward, now_ms, params } = visit
  const { overdue, due } = sections(Object.values(chart?.patients ?? {}).filter(one => one.ward === ward.id && one.id !== params.patient), now_ms)
  const [patient] = [...overdue, ...due]
  if (!patient) return nothing
  const section = overdue.length ? 'overdue' : 'due'
  return html`<section aria-labelledby="waiting"><h2 id="waiting" data-kind=${section}>${t('visit-waiting')}</h2>
    <ol class="beds" data-kind=${section}><li data-start><bed-plate .bed=${patient.bed}></bed-plate>
      <h3><a href=${`/app/patients/${patient.id}`}>${patient.identity ? fullName(patient.identity) : t('patient-unnamed')}</a></h3>
      ${when(visit, section, patient)}${startLink(section, patient)}</li></ol></section>`
}

/** Something of it is still on this phone alone. @param {Signing} visit */
const waits = visit => (visit.signed ?? []).some(entry => stateOf(visit, entry) === 'phone')

/** What was signed; of several laboratory values, which. @param {Signing} visit @param {Entry} entry */
const named = ({ format }, { kind, body }) => kind === 'lab' ? `${labName(body.code)} ${valueWords(format, body)}` : t(`visit-kind-${kind}`)

/** @param {Signing} visit @param {Entry} entry @returns {'phone' | 'held' | 'server'} */
function stateOf({ safe }, { id }) {
  if (safe?.held.some(one => one.id === id)) return 'held'
  return safe && !safe.waiting.some(one => one.id === id) && safe.sent.some(one => one.id === id) ? 'server' : 'phone'
}

/** @param {Signing} visit @param {Entry} entry */
function words(visit, entry) {
  const signed = visit.format.time(Date.parse(entry.recorded_at))
  const state = stateOf(visit, entry)
  if (state === 'held') return t('visit-is-held', { signed })
  const receipt = visit.safe?.sent.find(one => one.id === entry.id)
  if (state === 'server' && receipt) return t('visit-is-on-server', { signed, time: visit.format.timeSeconds(Date.parse(receipt.received_at)) })
  if (visit.safe?.waiting.find(one => one.id === entry.id)?.part) return t('visit-is-attached', { signed })
  return t(visit.safe?.sending ? 'visit-is-sending' : 'visit-is-on-phone', { signed })
}
