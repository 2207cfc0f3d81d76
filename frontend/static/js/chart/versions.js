/** Records: an entry with its amendments, voids and decisions. Pure; its twin is backend/chart/versions.py. */
import { toMs } from './instants.js'
import { merge } from './merge.js'
import { byText, byTime } from './order.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').Rules} Rules */

const CHANGES = ['amendment', 'void', 'decision']

/** Each entry once, by the instant it speaks of, then by id. @param {Json[]} entries @returns {Json[]} */
export function inOrder(entries) {
  if (entries.length < 2) return entries
  const once = [...new Map(entries.map(entry => [entry.id, entry])).values()]
  return once.map(entry => ({ entry, ms: toMs(entry.at) }))
    .sort((one, other) => one.ms - other.ms || byText(one.entry.id, other.entry.id))
    .map(one => one.entry)
}

/** Every record of these entries, in order. A change that names nothing known waits until it does.
 *  @param {Json[]} entries @param {Rules} rules @returns {Json[]} */
export function records(entries, rules) {
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  /** @type {Map<string, Json[]>} */
  const changes = new Map()
  for (const entry of entries) {
    const root = rootOf(entry, byId)
    if (CHANGES.includes(entry.kind) && root !== null) changes.set(root, [...(changes.get(root) ?? []), entry])
  }
  return entries.filter(entry => !CHANGES.includes(entry.kind))
    .map(entry => record(entry, changes.get(entry.id) ?? [], rules))
    .sort(byTime)
}

/** The first version of the record that an entry belongs to; null when it is not here, or names turn in a circle.
 *  @param {Json} entry @param {Map<string, Json>} byId @returns {string | null} */
export function rootOf(entry, byId) {
  const seen = new Set()
  while (CHANGES.includes(entry.kind)) {
    const known = entry.amends.find((/** @type {string} */ name) => byId.has(name) && !seen.has(name))
    if (known === undefined) return null
    seen.add(entry.id)
    entry = /** @type {Json} */ (byId.get(known))
  }
  return entry.id
}

/** One record as it stands: effective body, heads, state, disagreements, every version.
 *  @param {Json} root @param {Json[]} changes @param {Rules} rules @returns {any} */
function record(root, changes, rules) {
  const versions = new Map([root, ...changes.filter(entry => entry.kind === 'amendment')].map(entry => [entry.id, entry]))
  const gone = replaced(versions)
  const heads = [...versions.values()].filter(entry => !gone.has(entry.id))
  const voids = changes.filter(entry => entry.kind === 'void')
  const decisions = new Map(changes.filter(entry => entry.kind === 'decision').map(entry => [entry.body.question, entry]))
  const voided = new Set(voids.flatMap(entry => entry.amends))
  const live = heads.filter(head => !voided.has(head.id))
  const settled = decided(decisions.get('dispute'))
  const isVoid = voids.length > 0 && (live.length === 0 || settled === 'void')
  const chosen = picked(live.length ? live : heads, decisions.get('amendment'), versions)
  const [body, disputed] = effective(root, chosen, versions, rules)
  const latest = chosen.reduce((best, entry) => isLater(entry, best) ? entry : best)
  const at = latest !== root && 'at' in latest.body ? latest.body.at : root.at
  return {
    id: root.id, heads: heads.map(head => head.id).sort(byText), kind: root.kind, at, at_ms: toMs(at),
    recorded_at: root.recorded_at, received_at: root.received_at ?? null, author: root.author,
    device: root.device, ward: root.ward, course: root.course ?? null, criteria: latest.criteria ?? root.criteria ?? null,
    edition_sha256: latest.edition_sha256 ?? root.edition_sha256 ?? null, body,
    state: isVoid ? 'voided' : versions.size > 1 ? 'amended' : 'stands',
    count: versions.size, disputed,
    void_disputed: voids.length > 0 && live.length > 0 && settled === null,
    confirmed: isConfirmed(decisions.get('exclusion'), chosen),
    versions: inOrder([root, ...changes]).map(version),
  }
}

/** The versions that a later one names; of those that name themselves or each other none replaces the other. @param {Map<string, Json>} versions */
function replaced(versions) {
  const pairs = [...versions.values()].flatMap(({ id, amends }) => amends.map((/** @type {string} */ name) => ({ id, named: versions.get(name) })))
  return new Set(pairs.filter(({ id, named }) => named && !ancestors(named, versions).includes(id)).map(({ named }) => named.id))
}

/** The answer of a decision, if there is one. @param {Json | undefined} decision */
const decided = decision => decision?.body.answer ?? null

/** Whether a physician confirmed the exclusions of the versions that count, having seen them.
 *  @param {Json | undefined} decision @param {Json[]} chosen */
const isConfirmed = (decision, chosen) =>
  decided(decision) === 'confirmed' && chosen.every(head => decision?.amends.includes(head.id))

/** The heads that a decision leaves: the one it took, and whatever it did not know of.
 *  @param {Json[]} heads @param {Json | undefined} decision @param {Map<string, Json>} versions */
function picked(heads, decision, versions) {
  const answer = versions.get(decided(decision))
  if (!decision || !answer) return heads
  const left = heads.filter(head => head.id === answer.id || !decision.amends.includes(head.id))
  return left.length ? left : [answer]
}

/** @param {Json} entry @param {Json} other */
function isLater(entry, other) {
  const [one, two] = [toMs(entry.recorded_at), toMs(other.recorded_at)]
  return one > two || (one === two && entry.id > other.id)
}

/** The body that counts, and the items several heads disagree in: the more severe one counts until somebody decides.
 *  @param {Json} root @param {Json[]} chosen @param {Map<string, Json>} versions @param {Rules} rules @returns {[Json, string[]]} */
function effective(root, chosen, versions, rules) {
  const bodies = chosen.map(bodyOf)
  if (chosen.length === 1) return [bodies[0], []]
  const [merged, disputed] = merge(bodyOf(/** @type {Json} */ (versions.get(commonParent(chosen, versions, root)))), bodies)
  const graded = chosen.map((entry, index) => ({ id: entry.id, body: regraded(entry, merged[index], root, rules) }))
  graded.sort((one, other) => severity(other.body) - severity(one.body) || byText(one.id, other.id))
  return [graded[0].body, disputed]
}

/** The latest version that all heads came from, and that is none of them. @param {Json[]} chosen @param {Map<string, Json>} versions @param {Json} root */
function commonParent(chosen, versions, root) {
  const lines = chosen.map(entry => ancestors(entry, versions))
  const shared = lines[0].filter(name => chosen.every(head => head.id !== name) && lines.every(line => line.includes(name)))
  return shared.map(name => /** @type {Json} */ (versions.get(name)))
    .reduce((best, entry) => best === null || isLater(entry, best) ? entry : best, /** @type {Json | null} */ (null))?.id ?? root.id
}

/** A version's own id and those of all versions before it. @param {Json} entry @param {Map<string, Json>} versions */
function ancestors(entry, versions) {
  /** @type {string[]} */
  const found = []
  const waiting = [entry.id]
  while (waiting.length) {
    const name = /** @type {string} */ (waiting.shift())
    if (!versions.has(name) || found.includes(name)) continue
    found.push(name)
    waiting.push(.../** @type {Json} */ (versions.get(name)).amends)
  }
  return found
}

/** The record's body in a version: an amendment carries the whole new one. @param {Json} entry @returns {Json} */
function bodyOf(entry) {
  const body = entry.kind === 'amendment' ? entry.body.body : entry.body
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}
}

/** A merged body with its grade made again; without criteria it keeps the head's own.
 *  @param {Json} entry @param {Json} body @param {Json} root @param {Rules} rules */
function regraded(entry, body, root, rules) {
  const criteria = entry.criteria ?? root.criteria
  const grade = criteria ? rules.regrade(root.kind, criteria, body) : null
  return grade ? { ...body, grade } : body
}

/** What alerts go by: the larger of floor and worst. @param {Json} body */
export const severity = body => Math.max(number(body.grade, 'floor'), number(body.grade, 'worst'))

/** A whole number of a grade; 0 where an older app wrote none. @param {any} grade @param {string} name */
export const number = (grade, name) => Number.isInteger(grade?.[name]) ? grade[name] : 0

/** One step of a record's history. @param {Json} entry */
function version(entry) {
  const changed = CHANGES.includes(entry.kind)
  return {
    id: entry.id, kind: entry.kind, at: entry.at, recorded_at: entry.recorded_at,
    received_at: entry.received_at ?? null, author: entry.author,
    reason: changed ? entry.body.reason ?? null : null, text: changed ? entry.body.text ?? null : null,
    body: entry.kind === 'decision' ? entry.body : bodyOf(entry),
  }
}
