/** Open questions: who may settle one, what disagrees, what the answer signs. Pure. */
import { flat, same } from '../../chart/merge.js'
import { act } from '../act.js'

/** @typedef {import('../../types.d.ts').Dispute} Dispute
 *  @typedef {import('../../types.d.ts').RecordView} RecordView
 *  @typedef {import('../../types.d.ts').CheckView} CheckView
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {RecordView['versions'][number]} Version
 *  @typedef {{ path: string, values: any[] }} Row  `values`: one for each of those compared; `undefined` stands for absent */

export const QUESTIONS = ['amendment', 'dispute', 'exclusion', 'slot', 'one_or_two', 'weight']
/** As the server has it, backend/clinicians/grants.py: everything else is for a physician. */
export const NURSE_DECIDES = ['slot', 'one_or_two']
/** These choose between people: why is part of the answer. */
const CHOOSES = ['amendment', 'dispute']
/** These are about one record, which may be corrected once more instead. */
export const OF_ONE = ['amendment', 'dispute', 'exclusion']

/** The id of the words for a question. @param {string} question @param {string} [more] */
export const wordsOf = (question, more = '') => `decide-${question.replaceAll('_', '-')}${more}`

/** Whether the server would take this person's decision. @param {string} role @param {string} question */
export const mayDecide = (role, question) => role === 'physician' || (role === 'nurse' && NURSE_DECIDES.includes(question))

/** Whether the answer says why. @param {string} question */
export const needsWords = question => CHOOSES.includes(question)

/** Whether an answer, with its words, is complete. @param {string} question @param {string | undefined} answer @param {string} text */
export const isComplete = (question, answer, text) => Boolean(answer) && (!needsWords(question) || Boolean(text.trim()))

/** The question of a path, while it is open. @param {PatientChart} patient @param {string} question @param {string} record @returns {Dispute | null} */
export const openQuestion = ({ disputes }, question, record) => disputes.find(one => one.question === question && one.record === record) ?? null

/** The decision that settled it last, if one did. @param {PatientChart} patient @param {string} question @param {string} record */
export function settledBy({ records }, question, record) {
  const found = records.find(one => one.id === record)?.versions ?? []
  return found.findLast(({ kind, body }) => kind === 'decision' && body.question === question) ?? null
}

/** The versions nobody replaced, oldest first. @param {RecordView} record @returns {Version[]} */
export const headsOf = ({ versions, heads }) => versions.filter(({ id }) => heads.includes(id))

/** Where versions of one record disagree: as it was first, then by each head. @param {RecordView} record @param {string[]} items @returns {Row[]} */
export function rowsOf(record, items) {
  const bodies = [record.versions[0], ...headsOf(record)].map(({ body }) => flat(body))
  return items.map(path => ({ path, values: bodies.map(body => body.get(path)) }))
}

/** Where checks of one slot differ, item by item. @param {CheckView[]} checks @returns {Row[]} */
export function differences(checks) {
  const bodies = checks.map(({ body: { items = {}, answers = {} } }) => flat({ items, answers }))
  return [...new Set(bodies.flatMap(body => [...body.keys()]))].map(path => ({ path, values: bodies.map(body => body.get(path)) }))
    .filter(({ values }) => values.some(value => !same(value, values[0])))
}

/** The checks that were made for one slot. @param {PatientChart} patient @param {Dispute} dispute */
export const checksOf = ({ checks }, { heads }) => checks.filter(check => check.heads.some(head => heads.includes(head)))

/** The records that a question is about, oldest first. @param {PatientChart} patient @param {Dispute} dispute @returns {RecordView[]} */
export const recordsOf = ({ records }, { heads }) => records.filter(record => record.heads.some(head => heads.includes(head)))

/** What a record says of the weight, in grams. @param {RecordView} record @returns {number} */
export const gramsOf = ({ kind, body }) => kind === 'weight' ? body.weight_g : body.measured?.weight_g

/** The decision as it is signed; it names every version that it settles, withdrawals too.
 *  @param {Dispute} dispute @param {RecordView} record @param {import('../act.js').Where} where
 *  @param {string} answer @param {string} text @returns {import('../visit/model/bodies.js').ToSign} */
export function deciding({ question, heads }, record, where, answer, text) {
  const voids = question === 'dispute' ? record.versions.filter(({ kind }) => kind === 'void').map(({ id }) => id) : []
  const words = text.trim()
  return act('decision', where, { question, answer, ...(words && { text: words }) }, [...heads, ...voids])
}
