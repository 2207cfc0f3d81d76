/** A server in a few lines: one ward's feed and the answers of POST /api/sync, as sync/README.md says them. */
import { json, network } from '../store/phone.js'
import { digest, ZERO } from '../../../../frontend/static/js/sync/cursor.js'
import { textHash, uuid7 } from '../../../../frontend/static/js/sync/envelope.js'

const AT = '2026-11-21T02:12:00+01:00'
let made = 0

/** An id of an entry. */
export const id = () => uuid7(1_790_000_000_000 + made++, crypto.getRandomValues(new Uint8Array(10)))

/** An entry text of another phone. @param {string} patient @param {any} [body] @param {any} [more] */
export const foreign = (patient, body = { text: 'from another phone' }, more = {}) => JSON.stringify({
  v: 1, id: id(), kind: 'note', ward: '3b', patient, amends: [], author: 'leroy', device: id(), incarnation: 'ab'.repeat(8), n: 1,
  at: AT, recorded_at: AT, zone: 'Europe/Paris', clock_offset_ms: null, app: '0.1.0', body, ...more,
})

export class Server {
  /** What happens to an answer before it leaves. @type {(answer: any, request: any) => any} */
  change = answer => answer
  /** Why an entry is held. @type {(text: string) => string | null} */
  holds = () => null
  /** What it says back to a phone that asks whether it is there. @type {(answer: any) => any} */
  reached = answer => json(answer)
  epoch = 'epoch-one'
  /** Its own time of day, when it matters. @type {number | null} */
  now_ms = null
  most = 500
  /** @type {{ seq: number, text?: string, hash?: string, patient: string, forget?: boolean, device?: string }[]} */
  feed = []
  /** @type {any[]} */
  held = []
  /** @type {any[]} */
  requests = []
  /** sha256 -> what was put there @type {Map<string, { type: string, data: Uint8Array }>} */
  attachments = new Map()
  /** What became of each question about an attachment, in their order. @type {string[]} */
  attached = []
  /** What happens to what is said of an attachment before it leaves. @type {(answer: Response, method: string, sha256: string) => any} */
  changeAttached = answer => answer

  constructor() {
    network.answer = async (url, { body, ...options }) => {
      if (url.startsWith('/api/reach/')) return this.reached({ echo: url.split('/').at(-1) })
      if (url.startsWith('/api/attachments/')) return this.attach(url.split('/').at(-1) ?? '', { body, ...options })
      const request = JSON.parse(body)
      this.requests.push(request)
      const answer = await this.change(await this.answer(request), request)
      return answer instanceof Response ? answer : json(answer)
    }
  }

  /** Put a text into the feed. @param {string} text */
  async add(text) {
    this.put(text, await textHash(text))
  }

  /** @param {string} text @param {string} hash */
  put(text, hash) {
    const { patient, device } = JSON.parse(text)
    this.feed.push({ seq: this.feed.length + 1, text, hash, patient, device })
  }

  /** End a patient's membership. @param {string} patient */
  forget(patient) {
    this.feed.push({ seq: this.feed.length + 1, patient, forget: true })
  }

  /** The texts it holds. */
  get texts() { return this.feed.flatMap(row => row.text ?? []) }

  /** @param {any} request */
  async answer(request) {
    const receipts = []
    for (const text of request.entries) receipts.push(await this.take(text))
    return {
      v: 1, batch: request.batch, epoch: this.epoch, server_time: new Date(this.now_ms ?? Date.now()).toISOString(), receipts, have: { upto: request.last_n, missing: [] },
      wards: { '3b': this.news(request.epoch === this.epoch ? request.wards['3b'].cursor : null, request) }, denied: [], held: this.held,
    }
  }

  /** PUT or GET of an attachment. @param {string} sha256 @param {any} options */
  async attach(sha256, { method = 'GET', body, headers }) {
    const known = this.attachments.get(sha256)
    this.attached.push(`${method} ${sha256.slice(0, 4)}`)
    if (method === 'PUT') this.attachments.set(sha256, { type: headers['Content-Type'], data: body })
    const answer = method === 'PUT' ? json({ sha256, bytes: body.length, state: known ? 'duplicate' : 'stored' }, known ? 200 : 201)
      : known ? new Response(known.data, { headers: { 'Content-Type': known.type } }) : json({ code: 'not-found' }, 404)
    return this.changeAttached(answer, method, sha256)
  }

  /** @param {string} text */
  async take(text) {
    const hash = await textHash(text)
    const reason = this.holds(text)
    if (reason) {
      this.held.push({ id: JSON.parse(text).id, hash, reason, author: 'bernard', at: AT })
      return { hash, id: JSON.parse(text).id, state: 'held', reason }
    }
    const state = this.feed.some(row => row.hash === hash) ? 'duplicate' : 'stored'
    if (state === 'stored') this.put(text, hash)
    return { hash, id: JSON.parse(text).id, state }
  }

  /** @param {number | null} cursor @param {any} request */
  news(cursor, request) {
    const rows = this.feed.filter(row => row.seq > (cursor ?? 0)).slice(0, this.most)
    const last = rows.at(-1)?.seq ?? this.feed.length
    return {
      entries: rows.map(row => row.forget ? { seq: row.seq, forget: row.patient } : { seq: row.seq, received_at: AT,
        ...(cursor !== null && row.device === request.device ? { id: JSON.parse(row.text ?? '').id } : { text: row.text }) }),
      cursor: last, head: this.feed.length, digest: this.digestAt(last), offsets: [['2026-10-25T01:00:00Z', 60]],
    }
  }

  /** @param {number} seq */
  digestAt(seq) {
    const rows = this.feed.filter(row => row.seq <= seq)
    const gone = (/** @type {any} */ row) => rows.some(other => other.forget && other.seq > row.seq && other.patient === row.patient)
    return seq ? digest(rows.filter(row => row.hash && !gone(row)).map(row => row.hash ?? '')) : ZERO
  }
}
