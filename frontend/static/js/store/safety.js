/** Whether this phone's records are safe: what waits, what is held, when the server was last heard. */
import { fact } from './meta.js'
import { persisted } from './persistence.js'
import { transact } from './transact.js'

const MOST_SENT = 20

/** What of this phone is where, of all its users, counted from the database. @returns {Promise<import('../types.d.ts').Safety>} */
export async function safety() {
  const [waiting, held, status, incidents, sent, as_of, lost] = await transact(['outbox', 'held', 'meta', 'entries'], 'readonly',
    async stores => [
      await stores.outbox.index('order').getAll(),
      await stores.held.getAll(),
      (await stores.meta.get('contact'))?.value ?? {},
      (await stores.meta.get('incidents'))?.value ?? [],
      (await stores.meta.get('sent'))?.value ?? [],
      (await stores.meta.get('as_of'))?.value ?? {},
      (await stores.meta.get('lost'))?.value ?? [],
    ])
  return {
    waiting: waiting.map((/** @type {any} */ row) => ({ id: row.id, kind: row.kind, patient: row.patient, author: row.author, recorded_at: row.recorded_at }))
      .sort((/** @type {any} */ one, /** @type {any} */ other) => Date.parse(one.recorded_at) - Date.parse(other.recorded_at)),
    sending: status.sending ?? false,
    held: held.filter((/** @type {any} */ one) => !one.resolution),
    apart: held.filter((/** @type {any} */ one) => one.resolution),
    sent: sent.slice(0, MOST_SENT),
    last_contact_ms: status.last_contact_ms ?? null,
    last_try_ms: status.last_try_ms ?? null,
    trouble: status.trouble ?? null,
    persisted: await persisted() ?? await fact('persisted') ?? null,
    incidents, as_of, lost,
  }
}
