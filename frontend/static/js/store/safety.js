/** Whether this phone's records are safe: what waits, what is held, when the server was last heard. */
import { waitingAttachments } from './attached.js'
import { fact } from './meta.js'
import { persisted } from './persistence.js'
import { transact } from './transact.js'

const MOST_SENT = 20

/** @typedef {import('../types.d.ts').Safety} Safety
 *  @typedef {import('./attachments.js').Known} Known */

/** What of this phone is where, of all its users, counted from the database. An entry is on the server once what it names is there too: the
 *  attachments are read first, so that none is taken for the rest of an entry that is signed meanwhile. @returns {Promise<import('../types.d.ts').Safety>} */
export async function safety() {
  const attached = await waitingAttachments().catch(unread)
  const [outbox, held, status, incidents, sent, as_of, lost, carried, regained] = await transact(['outbox', 'held', 'meta', 'entries'], 'readonly',
    async stores => [
      await stores.outbox.index('order').getAll(),
      await stores.held.getAll(),
      (await stores.meta.get('contact'))?.value ?? {},
      (await stores.meta.get('incidents'))?.value ?? [],
      (await stores.meta.get('sent'))?.value ?? [],
      (await stores.meta.get('as_of'))?.value ?? {},
      (await stores.meta.get('lost'))?.value ?? [],
      (await stores.meta.get('carried'))?.value ?? {},
      (await stores.meta.get('regained'))?.value ?? [],
    ])
  const waiting = allWaiting(outbox, attached ?? [])
  return {
    waiting,
    sending: status.sending ?? false,
    held: held.filter((/** @type {any} */ one) => !one.resolution),
    apart: held.filter((/** @type {any} */ one) => one.resolution),
    sent: sent.filter((/** @type {any} */ one) => waiting.every(other => other.id !== one.id)).slice(0, MOST_SENT),
    last_contact_ms: status.last_contact_ms ?? null,
    last_try_ms: status.last_try_ms ?? null,
    trouble: status.trouble ?? null,
    persisted: await persisted() ?? await fact('persisted') ?? null,
    incidents, as_of, lost, regained: regained.length,
    attached: { unread: attached === null, trouble: carried.trouble ?? null, refused: refusedOf(attached ?? []) },
  }
}

/** Everything that is not whole on the server, oldest first: each entry once, whether it waits itself or its attachment alone does.
 *  @param {any[]} outbox @param {Known[]} attached @returns {Safety['waiting']} */
function allWaiting(outbox, attached) {
  /** @type {Map<string, Safety['waiting'][number]>} */
  const found = new Map(attached.flatMap(({ named }) => named.map(one => [one.id, { ...one, part: 'attached' }])))
  for (const { id, kind, patient, author, recorded_at } of outbox) found.set(id, { id, kind, patient, author, recorded_at })
  return [...found.values()].sort((one, other) => Date.parse(one.recorded_at) - Date.parse(other.recorded_at))
}

/** What the server does not take, and why. @param {Known[]} attached @returns {Safety['attached']['refused']} */
const refusedOf = attached => attached.flatMap(({ refused, named: [named] }) => refused ? { ...named, reason: refused.reason, at_ms: refused.at_ms } : [])

/** What cannot be read is not known to be sent. @param {unknown} wrong */
function unread(wrong) {
  console.error('attachments', wrong)
  return null
}
