/** What a patient weighs, how old that is, and why no dose is calculated from it. */
import { html, nothing } from '../../../vendor/lit.js'
import { DAY_MS } from '../../chart/instants.js'
import { t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { maySign } from '../rights.js'

/** @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').WeightView} WeightView
 *  @typedef {import('../../lib/format.js').Format} Format */

/** `19-Nov, 2 days old`. @param {WeightView} weight @param {Format} format @param {number} now_ms */
export function weightAge({ at_ms }, format, now_ms) {
  if (at_ms === null) return ''
  const days = Math.max(0, Math.floor((now_ms - at_ms) / DAY_MS))
  return t('weight-age', { date: format.shortDate(at_ms), n: days, days: String(days) })
}

/** The weight in a line, with the way to another. @param {Screen} screen @param {PatientChart} patient */
export function weightLine(screen, { id, weight }) {
  const { format, now_ms } = screen
  const known = weight.weight_g === null ? t('weight-unknown') : format.weight(weight.weight_g)
  return html`<div class="weight"><p class="facts"><span>${t('weight')} <b class="keep">${known}</b></span> <span>${weightAge(weight, format, now_ms)}</span></p>
    ${maySign(screen.session.user.role, 'weight') ? html`<a class="button" data-kind="small" href=${`/app/patients/${id}/weight`}>${icon('change')}${t('weight-record')}</a>` : nothing}</div>
    ${weight.state === 'twice' ? whyNoDose(screen, id, weight) : nothing}`
}

/** Why no dose is calculated, and what leads on. @param {Screen} screen @param {string} patient @param {WeightView} weight */
export function whyNoDose(screen, patient, weight) {
  const { format } = screen
  const others = screen.patient?.records.filter(({ id }) => weight.others.includes(id)) ?? []
  const said = [weight.weight_g, ...others.map(({ body }) => body.weight_g ?? body.measured?.weight_g)].filter(Number.isInteger).map(grams => format.weight(grams))
  const asked = screen.patient?.disputes.find(({ question }) => question === 'weight')
  const link = weight.state === 'twice'
    ? asked ? html`<a class="button" data-kind="small" href=${`/app/patients/${patient}/decide/weight/${asked.record}`}>${t('weight-settle')}${icon('next')}</a>` : nothing
    : html`<a class="button" data-kind="small" href=${`/app/patients/${patient}/weight`}>${t('weight-record')}${icon('next')}</a>`
  return notice(weight.state === 'twice' ? 'conflict' : 'plain', 'alert', t(`weight-no-dose-${weight.state}`), weight.state === 'twice' ? t('weight-said', { weights: said.join(', ') }) : '', link)
}
