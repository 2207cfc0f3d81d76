/** The shapes of what a phone says of its own records, and of what the server holds. Only `tsc` reads this file. */

// ── what the server holds: in a sync answer, and as GET /api/held tells it to a ward ────────
export type Resolution = { outcome: 'accept' | 'keep_apart', reason: string, text?: string, person: string, at: string }
export type HeldHere = { id: string | null, hash: string, reason: string, author: string | null, at: string | null, resolution?: Resolution }
export type HeldEntry = HeldHere & {
  kind: string | null, ward: string | null, patient: string | null, received_at: string, sent_from: string[]
  obstacle: string | null               // why it could not be taken into the record now
  text?: string                         // as it was sent; only where one entry is asked for
}

// ── what the phone says about its records (architecture I5) ────────────────────────────────
/** A local database of this browser that is gone: how many entries it had made, how many of them the server has. */
export type Lost = { incarnation: string, made: number, arrived: number, heard_at: string }
/** `part`: the entry is there, what it names by its hash is only here. */
export type Waiting = { id: string, kind: string, patient: string, author: string, recorded_at: string, part?: 'attached' }
export type Safety = {
  waiting: Waiting[]                    // not whole on the server, oldest first
  sending: boolean
  held: HeldHere[], apart: HeldHere[]   // of this phone: what waits for a person, and what a person keeps apart
  sent: { id: string, kind: string, patient: string, received_at: string }[]                      // newest first, 20 at most
  last_contact_ms: number | null, last_try_ms: number | null
  trouble: null | 'unreachable' | 'silent' | 'cut_off' | 'sign_in' | 'server_ill' | 'not_ours' | 'refused' | 'not_kept'
  as_of: Record<string, number>         // ward -> when this phone last had all of it
  lost: Lost[]                          // what the server remembers of earlier memories of this phone
  regained: number                      // entries that this phone's memory had lost and its second place had not
  persisted: boolean | null             // navigator.storage.persist(); null: the browser does not say
  incidents: string[]
  attached: {                           // what entries name by its hash; unread: it could not be read, so nothing is known to be sent
    unread: boolean, trouble: Safety['trouble'], refused: (Waiting & { reason: string, at_ms: number })[]
  }
}
