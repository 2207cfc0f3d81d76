/** What Lit needs of a browser to be imported in Node, and a template as text: its words and values, tags left out. */
import { readFile } from 'node:fs/promises'
import { speak } from '../../../frontend/static/js/lib/i18n.js'

const node = () => ({ append() {}, createComment: node, createTreeWalker: node, currentNode: null })

Object.assign(globalThis, {
  HTMLElement: globalThis.HTMLElement ?? class {},
  customElements: globalThis.customElements ?? { get: () => undefined, define: () => {} },
  document: globalThis.document ?? { ...node(), documentElement: {} },
})

/** Speak a language from the files. @param {string} language */
export const speakIn = language => speak(language, fromFiles)

/** What the app reads when it speaks. @param {string} path */
export const fromFiles = async path => path.endsWith('.json') ? file('index.json') : words(path.split('/').at(-1).replace('.ftl', ''))

/** @param {string} path */
const file = path => readFile(new URL(`../../../frontend/static/contract/i18n/${path}`, import.meta.url), 'utf8')

/** Every area of a language, as the server joins them. @param {string} language */
async function words(language) {
  const { areas } = JSON.parse(await file('index.json'))
  return (await Promise.all(areas.map(area => file(`${language}/${area}.ftl`)))).join('\n')
}

/** @param {any} value @returns {string} */
export function textOf(value) {
  if (Array.isArray(value)) return value.map(textOf).join('')
  if (value?.strings) return value.strings.map((part, i) => part + textOf(value.values[i])).join('').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim()
  return ['string', 'number'].includes(typeof value) ? String(value) : ''
}
