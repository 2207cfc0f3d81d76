/** The sentences that a patient wrote, by check. Pure. */

/** @typedef {import('../../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../../types.d.ts').CheckView} CheckView
 *  @typedef {import('../../../types.d.ts').Handwriting} Handwriting
 *  @typedef {'baseline' | 'last' | 'now' | 'then'} Which
 *  @typedef {{ which: Which, id: string, at_ms: number, handwriting: Handwriting | null, signs: string[], check: CheckView | null }} Written
 *  `then`: neither the baseline nor the last one */

const PHOTO = 'image/'

/** The way it was taken; `none` without a picture. @param {Handwriting | null | undefined} handwriting @returns {'photo' | 'drawn' | 'none'} */
export const wayOf = handwriting => !handwriting ? 'none' : handwriting.type.startsWith(PHOTO) ? 'photo' : 'drawn'

/** What a check says of its sentence, null when it says nothing. @param {CheckView} check @param {Which} which @returns {Written | null} */
function writtenIn(check, which) {
  const { handwriting = null, writing_signs: signs = [] } = check.body
  if (check.kind !== 'neuro_check' || (!handwriting && !signs.length)) return null
  return { which, id: check.id, at_ms: check.at_ms, handwriting, signs, check }
}

/** Every sentence of the patient, the baseline first, then the newest. @param {PatientChart} patient @returns {Written[]} */
export function writtenOf({ checks, baseline }) {
  const first = baseline ? writtenIn(baseline, 'baseline') : null
  const others = checks.filter(({ id }) => id !== baseline?.id).reverse().flatMap(check => writtenIn(check, 'then') ?? [])
  const last = others.findIndex(({ handwriting }) => handwriting !== null)
  return [...(first ? [first] : []), ...others.map((one, index) => index === last ? { ...one, which: /** @type {Which} */ ('last') } : one)]
}

/** What stands beside a sentence that is being written: the baseline's and the last one with a picture before it, never itself.
 *  @param {PatientChart} patient @param {{ at_ms: number, not: string | undefined }} now `not`: the check that is corrected @returns {Written[]} */
export function before({ checks, baseline }, { at_ms, not }) {
  const earlier = checks.filter(({ id, at_ms: then }) => id !== not && then <= at_ms)
  const first = baseline && baseline.id !== not ? writtenIn(baseline, 'baseline') : null
  const last = earlier.filter(({ id }) => id !== baseline?.id).reverse().map(check => writtenIn(check, 'last')).find(one => one?.handwriting)
  return [...(first?.handwriting ? [first] : []), ...(last ? [last] : [])]
}

/** The baseline was taken the other way: its way, else `''`. @param {Written[]} others @param {Handwriting | null | undefined} now @returns {'photo' | 'drawn' | ''} */
export function otherWay(others, now) {
  const baseline = wayOf(others.find(({ which }) => which === 'baseline')?.handwriting)
  return now && baseline !== 'none' && baseline !== wayOf(now) ? baseline : ''
}
