/** A phone of Tenpoint without its disk: the app's own envelope, verdict and digest over HTTP, entries in memory as the peers have them. */
import { createHash, randomBytes } from 'node:crypto'
import { isAnswer, isFrame } from '../../frontend/static/js/sync/answer.js'
import { xor, ZERO } from '../../frontend/static/js/sync/cursor.js'
import { parse, textHash, uuid7 } from '../../frontend/static/js/sync/envelope.js'

const WARD = '3b'
const MOST_ENTRIES = 100
const newId = () => uuid7(Date.now(), randomBytes(10))

/** A phone that is signed in and has read what the ward had before. @param {string} url */
export async function phone(url) {
  const made = new Phone(url)
  await made.signIn()
  await made.exchange()
  made.ours.clear()
  return made
}

class Phone {
  device = newId()
  incarnation = randomBytes(8).toString('hex')
  ours = new Map()
  digest = ZERO
  outbox = []
  n = 0
  cursor = null
  epoch = null
  cookie = ''
  isOnline = false
  busy = Promise.resolve()

  constructor(url) {
    this.url = url
  }

  async signIn() {
    const answer = await this.post('/api/session', { name: 'bernard', passphrase: process.env.PASSPHRASE, device: this.device })
    this.cookie = answer.headers.get('Set-Cookie').split(';')[0]
  }

  /** Sign entries; they are sent at once when the phone is online. */
  async add(entries) {
    for (const entry of entries) {
      const text = JSON.stringify({ ...entry, id: newId(), device: this.device, incarnation: this.incarnation, n: ++this.n })
      this.outbox.push({ text, hash: await textHash(text), id: JSON.parse(text).id })
      this.ours.set(this.outbox.at(-1).id, text)
    }
    if (this.isOnline) await this.exchange()
  }

  count() {
    return this.ours.size
  }

  /** Send, read, and follow the live feed from there. */
  online() {
    this.isOnline = true
    this.exchange().then(() => this.follow())
  }

  /** One at a time, as one tab does. */
  exchange() {
    return this.busy = this.busy.then(() => this.rounds())
  }

  async rounds() {
    let head
    do {
      const offered = this.outbox.slice(0, MOST_ENTRIES)
      const request = {
        v: 1, batch: newId(), device: this.device, incarnation: this.incarnation, last_n: this.n, now: new Date().toISOString(),
        epoch: this.epoch, wards: { [WARD]: { cursor: this.cursor, digest: this.digest } }, entries: offered.map(row => row.text),
      }
      const answer = await (await this.post('/api/sync', request)).json()
      if (!isAnswer(answer, request)) throw new Error('no answer')
      this.epoch = answer.epoch
      this.outbox.splice(0, answer.receipts.filter(receipt => receipt.state !== 'held').length)
      await this.take(answer.wards[WARD], offered)
      head = answer.wards[WARD].head
    } while (this.cursor < head || this.outbox.length)
  }

  /** Rows into memory, and whether they are the ward's. */
  async take({ entries, cursor, head, digest }, offered = []) {
    for (const row of entries) {
      if (row.seq <= this.cursor) continue
      const text = row.text ?? this.ours.get(row.id)
      this.ours.set(row.text ? parse(row.text).id : row.id, text)
      this.digest = xor(this.digest, await textHash(text))
    }
    if (this.cursor !== null && cursor < this.cursor) return
    this.cursor = cursor
    if (cursor === head && this.digest !== digest) throw new Error('the digest differs')
  }

  async follow() {
    const answer = await fetch(`${this.url}/api/feed?ward=${WARD}&cursor=${this.cursor}`, { headers: this.headers() })
    if (!answer.ok) throw new Error(`no feed: ${answer.status}`)
    const letters = new TextDecoder()
    let rest = ''
    for await (const piece of answer.body) {
      const lines = (rest + letters.decode(piece, { stream: true })).split('\n')
      rest = lines.pop()
      for (const line of lines) await (this.busy = this.busy.then(() => this.frame(JSON.parse(line))))
    }
  }

  async frame(frame) {
    if (!isFrame(frame)) throw new Error('no frame')
    if (frame.wards[WARD]) await this.take(frame.wards[WARD])
  }

  async post(path, body) {
    const text = JSON.stringify(body)
    const digest = createHash('sha256').update(text).digest('base64')
    const headers = { ...this.headers(), 'Content-Type': 'application/json', 'Content-Digest': `sha-256=:${digest}:`, Origin: this.url }
    const answer = await fetch(this.url + path, { method: 'POST', body: text, headers })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }

  headers() {
    return this.cookie ? { Cookie: this.cookie } : {}
  }
}
