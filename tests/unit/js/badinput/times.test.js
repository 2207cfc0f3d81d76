/** T and I on the phone: instants, days, and what is typed in a registration; names that can be taken for one another. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NOW } from '../charts.js'
import { cases, ENVELOPE, words } from './corpus.js'
import { isReadable } from '../../../../frontend/static/js/chart/shape.js'
import { Format } from '../../../../frontend/static/js/lib/format.js'
import { similarNames } from '../../../../frontend/static/js/lib/names.js'
import { bodiesOf, judge } from '../../../../frontend/static/js/screens/register-rules.js'
import { parse } from '../../../../frontend/static/js/sync/envelope.js'

const PARIS = /** @type {[string, number][]} */ ([['2026-01-01T00:00:00Z', 60], ['2026-03-29T01:00:00Z', 120], ['2026-10-25T01:00:00Z', 60]])
const AROUND = { now_ms: NOW, offsets: PARIS, numbers: {}, protocol: 'twice-daily', edition: '', products: {} }
const FORM = {
  family: 'Neuf', given: 'Aline', born_day: '14', born_month: '7', born_year: '1957', sex: 'female', number: '5551234567', allergies: 'none_known',
  prompt_language: 'it', bed: '9', product: 'x', class: 'car_t', indication: 'x', line: '2', setting: 'standard', day0: 'known', day0_day: '20',
  day0_month: '11', day0_year: '2026', day0_time: '11:30', window_days: '30', developmental_delay: 'no',
}

/** @param {string} field @param {any} value */
function isEntry(field, value) {
  try {
    return Boolean(parse(JSON.stringify({ ...ENVELOPE, [field]: value })))
  } catch {
    return false
  }
}

for (const [id, { instant, read, chart = read }] of cases('T', 'instant')) {
  test(`${id} ${instant} is ${read ? 'an instant' : 'none'}`, () => {
    assert.deepEqual([isEntry('at', instant), isEntry('recorded_at', instant)], [read, read])
    assert.equal(isReadable({ ...ENVELOPE, kind: 'stay', body: { from: instant } }, null), chart)
    assert.equal(isReadable({ ...ENVELOPE, kind: 'note', at: instant, body: {} }, null), chart)
  })
}

for (const [id, { day, read }] of cases('T', 'day')) {
  test(`${id} ${day} is ${read ? 'a day' : 'none'}`, () =>
    assert.equal(isReadable({ ...ENVELOPE, kind: 'patient', body: { family: 'A', given: 'B', born: day } }, null), read))
}

/** @param {Record<string, string>} some */
function said(some) {
  const { impossible, unlikely } = judge({ ...FORM, ...some }, AROUND)
  return (impossible.length ? impossible : unlikely).map(one => one.error)
}

for (const [id, { typed: [day, month, year, time], becomes, fault }] of cases('T', 'typed')) {
  test(`${id} ${day}.${month}.${year} ${time}, typed as day 0, is ${fault ?? becomes}`, () => {
    const some = { day0_day: day, day0_month: month, day0_year: year, day0_time: time }
    if (fault) return assert.deepEqual(said(some), [fault])
    assert.equal(bodiesOf({ ...FORM, ...some }, AROUND, ms => new Date(ms).toISOString()).course.day0, becomes)
  })
}

for (const [id, { born: [day, month, year], fault }] of cases('T', 'born')) {
  test(`${id} ${day}.${month}.${year}, typed as birth, is ${fault ?? 'believed'}`, () =>
    assert.deepEqual(said({ born_day: day, born_month: month, born_year: year }), fault ? [fault] : []))
}

for (const [id, one] of cases('I', 'ident')) {
  test(`${id} ${JSON.stringify(one.ident).slice(0, 50)} is ${one.entry === 'stored' ? 'an id' : 'none'}`, () => {
    for (const field of ['id', 'patient', 'device', 'course']) assert.equal(isEntry(field, one.ident), one.entry === 'stored', field)
  })
}

for (const [id, { names, alike }] of cases('I', 'names')) {
  test(`${id} ${JSON.stringify(names).slice(0, 60)} can ${alike ? '' : 'not '}be taken for one another`, () => {
    const people = names.map((/** @type {any[]} */ [family, given]) => ({ family: words(family), given: words(given) }))
    for (const one of people) assert.equal(similarNames(one, people).length, alike ? people.length - 1 : 0, JSON.stringify(one).slice(0, 80))
  })
}

for (const [id, { number, shown }] of cases('I', 'number')) {
  test(`${id} ${number} is shown as ${shown}`, () => assert.equal(new Format(() => '', []).hospitalNumber(number).replaceAll('\u00a0', ' '), shown))
}
