/** A row for each system: its name and grade, what decided, what it lacks, how sure its source is. Never one series. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { notice } from '../../elements/notice-box.js'
import '../../elements/grade-badge.js'
import { answerWords, fieldWords, itemWords } from '../visit/words.js'
import { namedBy } from './model.js'

/** @typedef {import('../../types.d.ts').Table} Table
 *  @typedef {import('../../types.d.ts').Grade} Grade
 *  @typedef {import('../../lib/format.js').Format} Format
 *  @typedef {import('../../elements/grade.js').Interval} Interval
 *  @typedef {import('./model.js').Sided} Sided
 *  @typedef {import('./model.js').Row} Row
 *  @typedef {import('../visit/model/tables.js').Files} Files
 *  @typedef {{ files: Files, signed: Table, format: Format }} Around */

/** What must be read before any of them. */
export const never = () => html`${notice('stop', 'alert', t('systems-never'), t('systems-never-text'))}<p class="facts">${t('systems-signed-only')}</p>`

/** The signed grade (`shown`, as badges show it; `said` by whom), then the others.
 *  @param {Files} files @param {Format} format @param {Sided} found @param {Interval | null} shown @param {string} said */
export function systemRows(files, format, { signed, result, rows }, shown, said) {
  const around = { files, signed, format }
  return html`<ul class="systems">
    <li data-system=${signed.code} data-signed><grade-badge label=${t(`${signed.code}-title`)} .grade=${shown}></grade-badge>
      <p><b>${said}</b></p>${result ? reasons(around, result, result.missing, null) : nothing}</li>
    ${rows.map(row => beside(around, row))}</ul>`
}

/** @param {Around} around @param {Row} row */
function beside(around, row) {
  const { grade, code } = row
  const table = around.files.criteria(code)
  return html`<li data-system=${code}>
    <grade-badge label=${t(`${code}-title`)} .grade=${grade.status === 'not_gradable' ? null : { floor: grade.floor, ceiling: grade.ceiling }}></grade-badge>
    <p>${t('systems-unsigned', { confidence: table.confidence })}</p>
    ${reasons(around, grade, row.lacks, row)}${sources(table)}</li>`
}

/** @param {Around} around @param {Grade} grade @param {string[]} lacks @param {Row | null} row */
function reasons(around, grade, lacks, row) {
  const decided = grade.drivers.map(({ field, answer }) => decidedBy(around, field, answer, row))
  const aside = grade.excluded.map(({ domain }) => nameOf(around, domain))
  return html`<p>${decided.length ? t('systems-decided', { list: joined(decided) }) : t('systems-decided-none')}</p>
    ${lacks.length ? html`<p class="lacks">${t('systems-lacks', { list: joined(lacks.map(name => lacking(around, name, row))) })}</p>` : nothing}
    ${aside.length ? html`<p>${t('systems-set-aside', { list: joined(aside) })}</p>` : nothing}`
}

/** @param {Around} around @param {string} field @param {string | number} answer @param {Row | null} row */
function decidedBy(around, field, answer, row) {
  const value = valueOf(around, field, answer, row)
  const name = nameOf(around, field)
  const words = value === null ? name : t('systems-fact', { name, value })
  return row?.estimated.includes(field) ? t('systems-estimated', { fact: words }) : words
}

/** An answer in words; null for a fact that is said with its name. @param {Around} around @param {string} field @param {string | number} answer @param {Row | null} row */
function valueOf({ files, signed, format }, field, answer, row) {
  if (field === 'temperature') return format.temperature(Number(answer))
  if (field === 'fio2') return format.quantity(Number(answer), 0, 'percent')
  if (typeof answer === 'number') return row?.total ? format.interval(row.total.floor, row.total.ceiling) : String(answer)
  const table = namedBy(files, signed, field)
  return table && table.fields[field].codes.includes(answer) ? answerWords(table, field, answer) : null
}

/** What is not known, with the items nobody judged. @param {Around} around @param {string} name @param {Row | null} row */
function lacking(around, name, row) {
  const { total, open = [] } = row ?? {}
  const isTotal = total && around.files.instrument(total.code).feeds === name
  const items = isTotal ? open.map(code => itemWords(total.code, code)) : []
  return items.length ? t('systems-items', { name: nameOf(around, name), items: items.join(', ') }) : nameOf(around, name)
}

/** @param {Around} around @param {string} name */
function nameOf({ files, signed }, name) {
  const table = namedBy(files, signed, name)
  return table ? fieldWords(table, name) : codeWords('fact', name)
}

/** @param {string[]} words */
const joined = words => words.join(' · ')

/** Where the criteria stand and what nobody signed, in the language of the file. @param {Table} table */
const sources = table => html`<details class="sources"><summary>${t('systems-sources', { edition: String(table.edition) })}</summary>
  <ul>${table.cites.map((/** @type {string} */ cite) => html`<li lang="en">${cite}</li>`)}
    ${table.unsigned.map((/** @type {any} */ one) => html`<li lang="en">${one.point}${' '}<span>${t('systems-point', one)}</span></li>`)}</ul></details>`
