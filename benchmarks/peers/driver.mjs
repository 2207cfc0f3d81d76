/** Phones of one system in one process: each with its own entries while offline, then all go online; then one entry at a time.
 *  `node driver.mjs <system> <url> <phones> <entries> <live>`; the first line of standard input is a list of entries, and a line
 *  answers each step that it prints; the figures are its last line, or how far it came in 150 s. */
import net from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

const LONGEST_MS = 150_000
const [system, url, ...numbers] = process.argv.slice(2)
const [phoneCount, each, liveCount] = numbers.map(Number)
const { phone: newPhone } = await import(`./${system}.mjs`)
const sockets = counted()

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const entries = JSON.parse(await line())
const phones = []
for (let number = 0; number < phoneCount; number++) {
  const phone = await newPhone(url, number)
  await phone.add(entries.splice(0, each))
  phones.push(phone)
}
await agreed('ready')
const [cpu, heard, start] = [process.cpuUsage(), bytes(), performance.now()]
for (const phone of phones) phone.online()
await until(phoneCount * each)
const converged_ms = performance.now() - start
const spent = process.cpuUsage(cpu)
const told = bytes() - heard
await agreed('converged')
const live_ms = []
for (let number = 0; number < liveCount; number++) {
  const began = performance.now()
  await phones[number % phoneCount].add(entries.splice(0, 1))
  await until(phoneCount * each + number + 1)
  live_ms.push(performance.now() - began)
}
console.log(JSON.stringify({ converged_ms, live_ms, bytes: told, cpu_ms: (spent.user + spent.system) / 1000 }))
process.exit(0)

/** The next line of standard input. @returns {Promise<string>} */
async function line() {
  return (await lines.next()).value
}

/** Say how far it is, and wait for the word to go on: the server is looked at meanwhile. @param {string} step */
async function agreed(step) {
  console.log(step)
  await line()
}

/** When every phone has so many. @param {number} wanted */
async function until(wanted) {
  const began = performance.now()
  while (phones.some(phone => phone.count() < wanted)) {
    if (performance.now() - began > LONGEST_MS) giveUp(Math.min(...phones.map(phone => phone.count())))
    await pause(2)
  }
}

/** Say how far it came. @param {number} least what the phone with the fewest has */
function giveUp(least) {
  console.log(JSON.stringify({ gave_up_ms: LONGEST_MS, least }))
  process.exit(0)
}

/** Every connection this process makes from now on. @returns {Set<net.Socket>} */
function counted() {
  const made = new Set()
  const { connect } = net.Socket.prototype
  net.Socket.prototype.connect = function (...to) {
    made.add(this)
    return connect.apply(this, to)
  }
  return made
}

/** What all of them have read from the network. */
function bytes() {
  let sum = 0
  for (const socket of sockets) sum += socket.bytesRead
  return sum
}
