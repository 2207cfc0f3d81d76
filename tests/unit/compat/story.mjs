/** One phone's night with the modules of any version of the app: `node story.mjs FIRST SECOND ADDRESS`. What FIRST signs, sends and
 *  leaves unsent, SECOND (the same version or another) finds on the disk and sends on. Prints what went over the wire and what lay
 *  on the disk between them. FIRST and SECOND are folders like frontend/static. */
import 'fake-indexeddb/auto'
import { pathToFileURL } from 'node:url'

const [first, second, address] = process.argv.slice(2)
const PATIENT = '01a0aa00-0000-7000-8000-0000000000aa'
const IDENTITY = { family: 'EXEMPLE', given: 'Marie', born: '1957-07-14', sex: 'female', number: '1234567890', allergies: { state: 'none_known' }, prompt_language: 'fr' }
const STORES = ['entries', 'outbox', 'feed', 'held', 'drafts', 'meta']
/** @type {{ path: string, request: any, status: number, answer: any }[]} */
const wire = []
let cookie = ''

Object.defineProperty(globalThis, 'navigator', { configurable: true, value: {} })
const real = globalThis.fetch
globalThis.fetch = async (path, options = {}) => {
  const answer = await real(new URL(path, address), { ...options, headers: { ...options.headers, Origin: address, Cookie: cookie } })
  const [sid] = answer.headers.getSetCookie().filter(one => one.startsWith('__Host-sid'))
  if (sid) cookie = sid.split(';')[0]
  const text = await answer.clone().text()
  if (options.body) wire.push({ path, request: JSON.parse(options.body), status: answer.status, answer: JSON.parse(text) })
  return answer
}

const act = (kind, body, more = {}) => ({ kind, patient: PATIENT, ward: '3b', at_ms: Date.now(), body, ...more })
const before = await modules(first)
await before.signIn('bernard', process.env.PASSPHRASE)
const [, , check] = await before.sign([act('patient', IDENTITY), act('stay', { bed: '12', from: '2026-11-20T08:00:00+01:00' }),
  act('note', { text: 'slept well, 38,5 °C at two' }), act('a_kind_of_tomorrow', { anything: [1, { deep: 'yes' }] })])
await before.exchange(['3b'])
await before.sign([act('amendment', { reason: 'wrong_value', body: { text: 'slept badly' } }, { amends: [check.id] }),
  act('transfer', { to_ward: '5a', from: '2026-11-21T08:00:00+01:00', bed: null })])
await before.exchange(['3b'])
await before.sign([act('note', { text: 'unsent one' }), act('void', { reason: 'error' }, { amends: [check.id] })])
await before.keepDraft({ id: '01a0aa00-0000-7000-8000-0000000000dd', patient: PATIENT, ward: '3b', author: 'bernard', touched_ms: Date.now(), step: 'neuro', items: { year: 'correct' } })
const disk = await look(before)
await before.closeDatabase()

const after = second === first ? before : await modules(second)
await after.resumeSession()
const sent = wire.length
const trouble = await after.exchange(['3b'])
const drafts = await after.drafts()
process.stdout.write(JSON.stringify({ wire, disk, sent, trouble, drafts: drafts.length, left: (await look(after)).outbox.length,
  entries: (await after.entriesOf('3b')).map(entry => entry.id).sort(), version: (await after.connection()).version }))
process.exit(0)

/** @param {string} folder @returns {Promise<any>} */
async function modules(folder) {
  const names = ['store/session', 'store/entries', 'store/drafts', 'store/database', 'store/transact', 'sync/round']
  return Object.assign({}, ...await Promise.all(names.map(name => import(pathToFileURL(`${folder}/js/${name}.js`).href))))
}

/** @param {any} app @returns {Promise<Record<string, any[]>>} */
function look(app) {
  return app.transact(STORES, 'readonly', async stores =>
    Object.fromEntries(await Promise.all(STORES.map(async name => [name, await stores[name].getAll()]))))
}
