/** The form for a night without Tenpoint, for a pen. Pure; its twin is backend/handovers/blank_form.py. */
import { ADULT } from '../../chart/tools.js'
import { highest } from '../../grading/instrument.js'
import { fullWords, gradesOf, gradingTable, shortWords } from './grading-table.js'

/** @typedef {import('../words.js').T} T
 *  @typedef {import('../../types.d.ts').Table} Table
 *  @typedef {{ t: T, say: T, tool: Table, icans: Table, crs: Table, years: number, layout: Table }} Blank  what a form is made with:
 *    words, prompts to the patient, the tool's file, both criteria tables, the age from which the adult's tool is asked, the layout
 *  @typedef {{ kind: string, label: string, note: string, options: string[] }} Row
 *  @typedef {{ head: string, rows: Row[] }} Group
 *  @typedef {ReturnType<typeof blankForm>} BlankForm */

const WHO = ['name', 'born', 'number', 'bed', 'product', 'weight', 'allergies', 'baseline']
const HEAD = ['date', 'time', 'by']
const MEASURED = ['pressure', 'pulse', 'breaths', 'spo2']
const ASKED = ['episode_open', 'fever_masked']
/** @type {Record<string, string[]>} */
const RULES = { ice: ['untestable', 'prompted', 'cause', 'masked'], capd: ['shift', 'own', 'cause', 'masked'] }

/** The form of a tool, from the contract's files. @param {import('../../store/contract.js').Contract} files @param {string} code @param {T} t @param {T} say */
export function formOf(files, code, t, say) {
  const tool = files.instrument(code)
  return blankForm({
    t, say, tool, icans: files.criteria(tool.criteria), crs: files.criteria('astct-crs-2019'),
    years: files.instrument(ADULT).from_years, layout: files.protocol('handover'),
  })
}

/** Front: identity and six columns; back: the grading tables, rules, room for the patient's hand and for notes. @param {Blank} form */
function blankForm(form) {
  const { t, tool, years, layout } = form
  return {
    title: t('form-title'),
    subtitle: t(`form-subtitle-${tool.code}`, { years: String(years) }),
    use: t('form-use'),
    who: WHO.map(name => t(`form-who-${name}`)),
    columns: numbers(layout.form_checks),
    groups: [first(form), items(form), icans(form), crs(form)],
    foot: [t('form-afterwards'), t('form-call'), t('sheet-not-a-device')],
    back: back(form),
    margins: {
      who: t('form-margin', { title: t('form-title'), tool: tool.code.toUpperCase() }),
      printed: t('form-editions', { editions: [form.icans, form.crs].map(edition).join(', ') }),
      page: t('sheet-page'),
      of: t('sheet-of'),
    },
  }
}

/** Which file, and which edition of it. @param {Table} table */
const edition = table => `${table.code} ${table.edition}`

/** `1` to `most`. @param {number} most */
const numbers = most => Array.from({ length: most }, (_, index) => String(index + 1))

/** When, and who. @param {Blank} form @returns {Group} */
const first = form => ({ head: '', rows: HEAD.map(name => blank(form, name)) })

/** A line to write on. @param {Blank} form @param {string} name @param {string} [kind] */
const blank = ({ t }, name, kind = 'blank') => row(kind, t(`form-${name}`), t(`form-${name}-note`))

/** One line of the form: six cells to write in, or six times the same answers to ring.
 *  @param {string} kind @param {string} label @param {string} note @param {string[]} [options] @returns {Row} */
const row = (kind, label, note, options = []) => ({ kind, label, note, options })

/** The tool, item by item, and its total. @param {Blank} form @returns {Group} */
function items(form) {
  const { t, tool } = form
  const rows = ordered(form).map(one => row('ring', t(`${tool.code}-${one.code}`), asked(form, one.code), answers(form, one)))
  const total = row('total', t(`sheet-scale-${tool.code}`, { of: String(highest(tool)) }), t(`form-total-${tool.code}`))
  return { head: t(`form-head-${tool.code}`), rows: [...rows, total] }
}

/** The items in the order in which they are asked. @param {Blank} form @returns {Table[]} */
function ordered({ tool }) {
  const place = (/** @type {Table} */ one) => (tool.order ?? []).indexOf(one.group)
  return [...tool.items].sort((one, other) => place(one) - place(other))
}

/** What is ringed: right, wrong or not testable; or the points. @param {Blank} form @param {Table} item */
const answers = ({ t, tool }, item) => tool.code === ADULT
  ? ['ok', 'wrong', 'untested'].map(name => t(`sheet-cell-${name}`))
  : Object.values(item.scores).map(String)

/** How an item is asked: the patient's sentence, or what is seen. @param {Blank} form @param {string} code */
function asked({ t, say, tool }, code) {
  if (tool.code !== ADULT) return t(`capd-ask-${code}`)
  const objects = tool.rotation.objects.a
  if (code.startsWith('name_')) return t(`object-${objects[Number(code.slice('name_'.length)) - 1]}`)
  if (code === 'command') return say(`prompt-command-${tool.rotation.command[0]}`)
  return code === 'writing' ? t('form-overleaf') : say(`prompt-${code}`)
}

/** The other domains and the grade. @param {Blank} form @returns {Group} */
function icans(form) {
  const others = form.icans.domains.filter((/** @type {Table} */ domain) => domain.field !== form.tool.feeds)
  const rows = others.map((/** @type {Table} */ domain) => ring(form, form.icans, domain))
  return { head: form.t('form-head-icans'), rows: [...rows, blank(form, 'icans', 'total')] }
}

/** Fever, what is measured, both supports, the grade, what was given. @param {Blank} form @returns {Group} */
function crs(form) {
  const { t } = form
  const [fever, ...supports] = form.crs.domains
  const [alone] = gradesOf(fever)
  return {
    head: t('form-head-crs', { fever: fullWords(t, form.crs, fever, alone), grade: String(alone) }),
    rows: [
      blank(form, 'temperature'),
      ...ASKED.map(flag => row('ring', t(`${form.crs.code}-${flag}`), '', [t('form-yes'), t('form-no')])),
      ...MEASURED.map(name => blank(form, name)),
      ...supports.map((/** @type {Table} */ domain) => ring(form, form.crs, domain)),
      blank(form, 'crs', 'total'),
      blank(form, 'given', 'tall'),
    ],
  }
}

/** A domain: its grades to ring, and in a few words what each means. @param {Blank} form @param {Table} table @param {Table} domain */
function ring({ t }, table, domain) {
  const grades = [0, ...gradesOf(domain)]
  const meaning = grades.map(grade => `${grade} ${shortWords(t, table, domain, grade)}`)
  return row('ring', t(`${table.code}-${domain.field}`), meaning.join(' · '), grades.map(String))
}

/** What stands overleaf. @param {Blank} form */
function back(form) {
  const { t, say, tool, layout } = form
  const isWritten = tool.code === ADULT
  return {
    title: t('form-back'),
    who: [t('form-who-name'), t('form-who-number')],
    tables: [gradingTable(t, form.icans), gradingTable(t, form.crs)],
    rules: [...RULES[tool.code].map(rule => t(`form-rule-${rule}`)), observed(form)],
    writing: isWritten ? t('form-writing', { sentence: say('prompt-sentence') }) : '',
    hands: isWritten ? numbers(layout.form_checks) : [],
    notes: t('form-notes'),
    lines: isWritten ? layout.form_lines : layout.form_lines_apart,
  }
}

/** What is written down and does not change the grade. @param {Blank} form */
function observed({ t, icans: table }) {
  const signs = table.observed.map((/** @type {string} */ sign) => t(`${table.code}-${sign}`)).join(', ')
  return t('form-rule-observed', { signs })
}
