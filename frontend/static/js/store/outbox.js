/** What waits to be sent: the text with its hash, and what is said of it without reading the text again. */
import { pack } from './codec.js'

/** A row of the outbox. @param {import('../types.d.ts').Entry} entry @param {{ hash: string, text: string }} signed */
export const outboxRow = ({ id, n, incarnation, kind, patient, author, recorded_at }, { hash, text }) =>
  pack({ id, hash, text, n, incarnation, kind, patient, author, recorded_at })
