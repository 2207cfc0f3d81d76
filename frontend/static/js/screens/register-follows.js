/** What follows for a new course: from the site, from the product, from what is published. Pure. */
import { protocolOf } from '../lib/site.js'

/** @typedef {import('../store/contract.js').Contract} Contract
 *  @typedef {import('./register-rules.js').Form} Form
 *  @typedef {Record<string, any>} Product */

/** What follows from the site, else from the product, or from the windows where it is not listed: the rhythm and the days.
 *  @param {Contract} files @param {Form} form @param {string | null} proposed by the site @returns {Form} */
export function followed(files, form, proposed) {
  const product = productOf(files, form)
  const protocol = proposed ?? product?.protocol ?? Object.keys(schedules(files))[0]
  return { protocol, window_days: String(product?.window_days ?? files.protocol('windows').default_days) }
}

/** The rhythm that the site proposes for new courses of a ward; null where it proposes none that this app knows.
 *  @param {Contract} files @param {import('../types.d.ts').SiteHere | null} site @param {string} ward */
export function proposedBy(files, site, ward) {
  const protocol = protocolOf(site?.card ?? null, ward)
  return protocol !== null && Object.hasOwn(schedules(files), protocol) ? protocol : null
}

/** The product of a form, where it is listed. @param {Contract} files @param {Form} form @returns {Product | null} */
export const productOf = (files, { product = '' }) => Object.hasOwn(files.products(), product) ? files.products()[product] : null

/** The rhythms a course can have, by code. @param {Contract} files @returns {Record<string, any>} */
export const schedules = files => Object.fromEntries(Object.entries(files.protocols()).filter(([, file]) => file.times))
