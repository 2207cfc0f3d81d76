/** Hosts the phones of the model: what begins in one moment a line on standard input, what happens a line each on standard output. */
import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { Disk } from './disk.mjs'
import { Tab } from './tab.mjs'

/** @type {Map<string, Phone>} */
const phones = new Map()
/** @type {Map<string, Tab>} */
const tabs = new Map()
/** @type {Map<number, (reply: any) => void>} */
const waiting = new Map()
let requests = 0
let now_ms = 0

class Phone {
  disk = new Disk()
  ahead_ms = 0
  drawn = 0

  /** @param {string} name @param {string | null} bug */
  constructor(name, bug) {
    this.name = name
    this.bug = bug
    const channels = new Set()
    this.Channel = class {
      onmessage = () => {}
      constructor() { channels.add(this) }
      postMessage() { for (const other of channels) if (other !== this) other.onmessage() }
    }
  }

  now() { return now_ms + this.ahead_ms }

  /** The clock that nobody sets. */
  steady() { return now_ms }

  /** Bytes that no phone draws twice. */
  chance() { return createHash('sha256').update(`${this.name} ${this.drawn++}`).digest() }
}

/** @param {any} event */
const say = event => process.stdout.write(`${JSON.stringify(event)}\n`)

/** @type {Record<string, (command: any) => any>} */
const commands = {
  /** Everything from the beginning. */
  begin({ names, bug }) {
    for (const tab of tabs.values()) tab.dead = true
    phones.clear()
    tabs.clear()
    waiting.clear()
    for (const name of names) phones.set(name, new Phone(name, bug))
  },
  async open({ phone, tab }) {
    const made = new Tab(phones.get(phone), request => ask(tab, made, request), () => say({ tab, died: true }))
    tabs.set(tab, await made.start())
    return (await made.app.resumeSession())?.user.id ?? null
  },
  look: ({ phone }) => phones.get(phone)?.disk.look(),
  lie: ({ phone, stores }) => { phones.get(phone).disk.lying = stores },
  ahead: ({ phone, ms }) => { phones.get(phone).ahead_ms = ms },
  die: ({ tab }) => { tabs.get(tab).die() },
  power: ({ phone }) => { phones.get(phone).disk.cut() },
  signIn: ({ tab, words }) => tabs.get(tab).app.signIn(...words).then(session => session.wards),
  signOut: ({ tab }) => tabs.get(tab).app.signOut(),
  check: ({ tab }) => tabs.get(tab).app.checkSession(),
  /** The wards of whoever holds the phone, as this tab knows it by now. */
  async ready({ tab }) {
    await tabs.get(tab).app.followSession()
    return tabs.get(tab).app.currentSession()?.wards.map(ward => ward.id)
  },
  decide: ({ tab, words }) => tabs.get(tab).app.decide(...words),
  sign: ({ tab, words }) => tabs.get(tab).app.sign(...words),
  sync: ({ tab }) => tabs.get(tab).app.syncNow(),
  async ward({ tab, ward }) {
    const { app } = tabs.get(tab)
    return { entries: await app.entriesOf(ward), chart: await app.wardChart(ward), offsets: app.currentSession()?.wards.find(one => one.id === ward)?.offsets ?? [] }
  },
}

/** A request leaves a tab; the answer comes when the test sends it. @param {string} name @param {Tab} tab @param {any} request */
function ask(name, tab, { path, method = 'GET', headers = {}, body = null }) {
  const id = ++requests
  if (!tab.dead) say({ tab: name, request: id, path, method, headers, body })
  return new Promise((resolve, reject) => {
    waiting.set(id, reply => {
      if (reply.lost) reject(new TypeError('no network'))
      else resolve(new Response(reply.status === 204 ? null : reply.body, { status: reply.status, headers: { 'Content-Type': reply.type } }))
    })
  })
}

/** Until a tab has nothing more to do by itself. @param {Tab | undefined} tab */
async function settle(tab) {
  for (let quiet = 0; tab && quiet < 3; quiet = tab.open.size ? 0 : quiet + 1) await new Promise(setImmediate)
}

/** What is on the phone's disk, what its screens say of it, and what the app complained about. @param {Tab | undefined} tab */
async function seen(tab) {
  if (!tab) return {}
  const shows = !tab.dead && tab.app.hasDatabase()
  const screen = shows ? await tab.app.safety() : null
  return { phone: tab.phone.name, disk: tab.phone.disk.look(), screen, reports: tab.reports.splice(0) }
}

/** @param {any} command */
async function run(command) {
  const tab = command.do === 'open' ? undefined : tabs.get(command.tab)
  if (tab) tab.fuse = command.fuse ?? null
  const outcome = await Promise.resolve().then(() => commands[command.do](command)).then(
    value => ({ done: value ?? null }), wrong => ({ failed: { name: wrong.name, kind: wrong.kind ?? wrong.code ?? null, message: String(wrong.stack) } }))
  await settle(tab)
  if (tab) tab.fuse = null
  if (!tab?.dead || command.do === 'die') say({ op: command.op, ...outcome, ...await seen(tabs.get(command.tab)) })
}

for await (const line of createInterface({ input: process.stdin })) for (const command of JSON.parse(line)) {
  now_ms = command.now_ms ?? now_ms
  if (command.do !== 'reply') run(command)
  else {
    waiting.get(command.request)?.(command)
    waiting.delete(command.request)
  }
}
