/** Fluent catalogues as one strict function, id and arguments to text. Pure; its twin is backend/words.py. */
import { FluentBundle, FluentResource } from '../../vendor/fluent.js'

/** @typedef {{ (id: string, args?: Record<string, string | number>): string, has?: (id: string) => boolean }} T */

/** One translator over some catalogues (Fluent text each); it throws on a missing id, a missing argument or bad syntax.
 *  @param {string} language @param {string[]} catalogues @returns {T} */
export function translator(language, catalogues) {
  const bundle = new FluentBundle(language, { useIsolating: false })
  for (const text of catalogues) refuse(bundle.addResource(new FluentResource(text)), language)
  /** @type {T} */
  const t = (id, args) => phrase(bundle, language, id, args)
  t.has = id => bundle.hasMessage(id)
  return t
}

/** @param {FluentBundle} bundle @param {string} language @param {string} id @param {Record<string, string | number>} [args] */
function phrase(bundle, language, id, args) {
  const message = bundle.getMessage(id)
  if (!message?.value) throw new Error(`no words for ${id} in ${language}`)
  /** @type {Error[]} */
  const errors = []
  const text = bundle.formatPattern(message.value, args ?? null, errors)
  refuse(errors, id)
  return text
}

/** @param {Error[]} errors @param {string} place */
function refuse(errors, place) {
  if (errors.length) throw new Error(`${place}: ${errors.map(error => error.message).join(', ')}`)
}
