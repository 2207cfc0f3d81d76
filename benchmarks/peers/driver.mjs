/** Phones of one system in one process: each with its own entries while offline, then all go online; then one entry at a time.
 *  `node driver.mjs <system> <url> <phones> <entries> <live>`, entries as JSON lines on standard input; prints one JSON line. */
import net from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

const LONGEST_MS = 150_000
const [system, url, ...numbers] = process.argv.slice(2)
const [phoneCount, each, liveCount] = numbers.map(Number)
const { phone: newPhone } = await import(`./${system}.mjs`)
const sockets = counted()

const entries = []
for await (const line of createInterface({ input: process.stdin })) entries.push(JSON.parse(line))
const phones = []
for (let number = 0; number < phoneCount; number++) {
  const phone = await newPhone(url, number)
  await phone.add(entries.splice(0, each))
  phones.push(phone)
}
const before = bytes()
const [cpu, start] = [process.cpuUsage(), performance.now()]
for (const phone of phones) phone.online()
await until(phoneCount * each)
const converged_ms = performance.now() - start
const spent = process.cpuUsage(cpu)
const told = bytes() - before
await pause(500)
const live_ms = []
for (let number = 0; number < liveCount; number++) {
  const began = performance.now()
  await phones[number % phoneCount].add(entries.splice(0, 1))
  await until(phoneCount * each + number + 1)
  live_ms.push(performance.now() - began)
}
console.log(JSON.stringify({ converged_ms, live_ms, bytes: told, cpu_ms: (spent.user + spent.system) / 1000 }))
process.exit(0)

/** When every phone has so many. @param {number} wanted */
async function until(wanted) {
  const began = performance.now()
  while (phones.some(phone => phone.count() < wanted)) {
    if (performance.now() - began > LONGEST_MS) throw new Error(`not there: ${phones.map(phone => phone.count())} of ${wanted}`)
    await pause(2)
  }
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
