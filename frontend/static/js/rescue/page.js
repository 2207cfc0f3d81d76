/** /rescue: what is unsent, sent or saved, without the app. Its words stand in the page; it imports nothing from outside its folder. */
import { fetchAnew, hasBefore, hasWorker, useBefore } from './app.js'
import { fileOf } from './file.js'
import { keptHere } from './kept.js'
import { sendAll, sendAttached, signIn } from './send.js'

/** @typedef {import('./kept.js').Kept} Kept
 *  @typedef {import('./kept.js').Unsent} Unsent
 *  @typedef {import('./kept.js').Attached} Attached */

const REFUSED = 'rescue-attached-refused'
const settings = chosen()
const page = /** @type {HTMLElement} */ (document.querySelector(`main > section[lang="${settings.language}"]`) ?? document.querySelector('main > section'))
/** @type {Kept[]} */
let kept = []

begin()

async function begin() {
  for (const other of document.querySelectorAll('main > section')) if (other !== page) other.remove()
  document.documentElement.lang = page.lang
  if (settings.theme === 'day' || settings.theme === 'night') document.documentElement.dataset.theme = settings.theme
  if (location.search === '?old') tooOld()
  show('unsent')
  on('send', send)
  on('save', save)
  on('before', async () => { if (await useBefore()) location.replace('/app/') })
  on('anew', async () => { if (await fetchAnew()) location.replace('/app/'); else stopped('unreachable') })
  part('sign-in').addEventListener('submit', enter)
  try {
    kept = await keptHere()
    list()
  } catch (wrong) {
    console.error(wrong)
    say('rescue-unreadable')
  }
  page.dataset.read = ''
  button('before').hidden = !await hasBefore().catch(() => false)
  button('anew').hidden = !await hasWorker().catch(() => false)
}

/** No way into an app that cannot start here. */
function tooOld() {
  show('old')
  part('again').hidden = true
}

/** What a person chose in the app, else what the browser speaks. @returns {{ language: string, theme?: string }} */
function chosen() {
  const language = navigator.language.slice(0, 2).toLowerCase()
  try {
    return { language, ...JSON.parse(localStorage.getItem('tenpoint-settings') ?? '{}') }
  } catch {
    return { language }
  }
}

function list() {
  const unsent = kept.flatMap(linesOf)
  const count = /** @type {HTMLDataElement} */ (part('count'))
  count.textContent = count.value = String(unsent.length)
  if (unsent.length) say('')
  else say('rescue-unsent-none')
  part('list').replaceChildren(...kept.flatMap(one => linesOf(one).map(row => line(row, one))))
  if (unsent.length) show('out')
}

/** A line for each entry that is not whole on the server. @param {Kept} one @returns {Unsent[]} */
const linesOf = ({ unsent, attached }) =>
  [...new Map([...attached.flatMap(({ named }) => named), ...unsent].map(row => [row.hash, row])).values()]
    .sort((one, other) => Date.parse(one.recorded_at) - Date.parse(other.recorded_at))

/** @param {Unsent} row @param {Kept} one */
function line(row, { unsent, attached, names, people, now_ms }) {
  const item = made('li')
  const rest = [...unsent.includes(row) ? ['entry'] : [], ...attached.filter(({ named }) => named.some(({ hash }) => hash === row.hash)).map(({ sha256 }) => sha256)]
  item.dataset.waits = rest.join(' ')
  const name = names.get(row.patient)
  const what = [word(`kind-${row.kind.replaceAll('_', '-')}`) || row.kind, ...rest.some(part => part !== 'entry') ? [word('rescue-attached')] : []].join(', ')
  item.dataset.state = 'phone'
  item.dataset.hash = row.hash
  const [, month, day, time] = /^\d{4}-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(row.recorded_at) ?? []
  item.append(made('time', `${day}-${word(`month-${Number(month)}`)} ${time}`), made('p', '', made('b', name ?? word('rescue-somebody')), made('br'), what),
    made('small', `${people.get(row.author) ?? row.author}, ${age(now_ms - Date.parse(row.recorded_at))}`))
  return item
}

/** @param {number} ms */
function age(ms) {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

async function send() {
  say('rescue-sending')
  button('send').disabled = true
  const states = new Set()
  let trouble = null
  const told = (/** @type {Unsent[]} */ rows, /** @type {string} */ part, /** @type {string} */ said) => {
    states.add(said)
    for (const row of rows) arrived(row, part, said)
  }
  for (const one of kept) trouble ??= await sendAll(one, (row, state) => told([row], 'entry', state === 'held' ? 'rescue-held-there' : 'rescue-on-server'))
  for (const one of kept) trouble ??= await sendAttached(one, ({ named, sha256 }, isThere) => told(named, sha256, isThere ? 'rescue-attached-there' : REFUSED))
  button('send').disabled = false
  if (trouble) stopped(trouble)
  else say(...states.has(REFUSED) ? [REFUSED] : ['rescue-sent'], ...states.has('rescue-held-there') ? ['rescue-held'] : [])
  for (const found of page.querySelectorAll('[data-part="out"]')) /** @type {HTMLElement} */ (found).hidden = trouble === null && !states.has(REFUSED)
  part('sign-in').hidden = trouble !== 'sign-in'
}

/** A part of a line is on the server, or will not be: it is there as a whole once nothing of it waits. @param {Unsent} row @param {string} part @param {string} said */
function arrived({ hash }, part, said) {
  const item = /** @type {HTMLElement} */ (page.querySelector(`li[data-hash="${hash}"]`))
  if (said !== REFUSED) item.dataset.waits = item.dataset.waits?.split(' ').filter(one => one !== part).join(' ')
  if (said === 'rescue-held-there') item.dataset.state = 'held'
  else if (!item.dataset.waits && item.dataset.state !== 'held') item.dataset.state = 'server'
  item.querySelector('small')?.append(` · ${word(said)}`)
}

/** @param {Event} event */
async function enter(event) {
  event.preventDefault()
  const fields = new FormData(/** @type {HTMLFormElement} */ (event.target))
  const trouble = await signIn(kept[0]?.device ?? '', String(fields.get('name')).trim(), String(fields.get('passphrase')))
  if (trouble) stopped(trouble)
  else await send()
}

/** One file for each database; the texts to the letter. */
function save() {
  for (const one of kept) {
    const { text, count } = fileOf(one)
    const link = /** @type {HTMLAnchorElement} */ (made('a'))
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    link.download = `tenpoint-${count}-${new Date(one.now_ms).toISOString().slice(0, 10)}.json`
    link.click()
  }
  say('rescue-saved')
}

/** @param {string} tag @param {(string | Node)[]} content */
function made(tag, ...content) {
  const element = document.createElement(tag)
  element.append(...content)
  return element
}

/** @param {string} name @returns {HTMLElement} */
function part(name) {
  return /** @type {HTMLElement} */ (page.querySelector(`[data-part="${name}"]`))
}

/** @param {string} name */
function show(name) {
  for (const found of page.querySelectorAll(`[data-part="${name}"]`)) /** @type {HTMLElement} */ (found).hidden = false
}

/** @param {string} name @returns {HTMLButtonElement} */
function button(name) {
  return /** @type {HTMLButtonElement} */ (page.querySelector(`button[name="${name}"]`))
}

/** @param {string} name @param {() => void} act */
function on(name, act) {
  button(name).addEventListener('click', act)
}

/** @param {string} name */
function word(name) {
  return page.querySelector(`[data-word="${name}"]`)?.textContent ?? ''
}

/** Why it did not work, and what to do. @param {import('./send.js').Trouble} trouble */
function stopped(trouble) {
  if (trouble === 'wrong') say('error-sign-in-wrong')
  else say(`trouble-${trouble}`, `trouble-do-${trouble}`)
}

/** @param {string[]} names */
function say(...names) {
  part('said').textContent = names.map(name => word(name).replace(/([^.?])$/, '$1.').replace(/^./, first => first.toUpperCase())).join(' ')
}
