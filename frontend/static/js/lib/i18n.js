/** The words of the screens in the nurse's language, and the prompts in the patient's. */
import { translator } from './words.js'

/** @typedef {import('./words.js').T} T */
/** @typedef {{ languages: Record<string, string>, prompts: Record<string, string> }} Shipped */

const ROOT = '/static/contract/i18n/'
const WORDS = '/app/words/'

let current = ''
/** @type {T} */
let say = id => { throw new Error(`asked for ${id} before the words were there`) }
/** @type {Shipped | null} */
let shipped = null
/** @type {Map<string, Promise<T>>} */
const prompts = new Map()

/** A text in the nurse's language. @type {T} */
export const t = (id, args) => say(id, args)

/** The words of a code that a newer app or server may have sent, whose id spells it with `_` or `-`; its own letters when there are none.
 *  @param {string} prefix @param {string} code */
export function codeWords(prefix, code) {
  const id = [`${prefix}-${code}`, `${prefix}-${code.replaceAll('_', '-')}`].find(one => say.has?.(one))
  return id ? say(id) : code.replaceAll('_', ' ')
}

/** The nurse's language, `''` before `speak`. */
export const language = () => current

/** Which languages there are, by code; `speak` must have been called. @returns {Shipped} */
export function languages() {
  if (!shipped) throw new Error('asked for languages before the words were there')
  return shipped
}

/** Make a shipped language the one of the screens; anything unknown becomes English. What was spoken before stays when this fails.
 *  @param {string} wanted @param {(path: string) => Promise<string>} [read] */
export async function speak(wanted, read = fetchText) {
  const found = JSON.parse(await read(`${ROOT}index.json`))
  const chosen = Object.hasOwn(found.languages, wanted) ? wanted : 'en'
  say = translator(chosen, [await read(`${WORDS}${chosen}.ftl`)])
  shipped = { ...found, languages: nothingElse(found.languages), prompts: nothingElse(found.prompts) }
  current = chosen
}

/** An object in which only its own names are found, not those that every object has. @param {Record<string, string>} named @returns {Record<string, string>} */
const nothingElse = named => Object.assign(Object.create(null), named)

/** What the nurse reads aloud, in the patient's language. @param {string} wanted @returns {Promise<T>} */
export function promptsOf(wanted) {
  if (!prompts.has(wanted)) prompts.set(wanted, readPrompts(wanted))
  return /** @type {Promise<T>} */ (prompts.get(wanted))
}

/** Prompts that could not be read are asked for again the next time. @param {string} wanted @returns {Promise<T>} */
async function readPrompts(wanted) {
  try {
    return translator(wanted, [await fetchText(`${ROOT}${wanted}/prompts.ftl`)])
  } catch (wrong) {
    prompts.delete(wanted)
    throw wrong
  }
}

/** @param {string} path */
async function fetchText(path) {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(`words missing: ${path}`)
  return answer.text()
}
