/** A dose by weight, with its branch, formula, cap and edges. Pure; its twin is backend/chart/dosing.py. */

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').WeightView} WeightView
 *  @typedef {import('../types.d.ts').Calculation} Calculation
 *  @typedef {import('../types.d.ts').Severity} Severity */

/** The Calculation of types.d.ts; null for a drug not dosed by weight. Without a sure weight only why not.
 *  @param {Json} drug @param {WeightView} weight @returns {Calculation | null} */
export function doseByWeight(drug, { state, weight_g }) {
  if (!('per_kg' in drug)) return null
  if (state !== 'known' || weight_g === null) return { state: /** @type {'old' | 'twice' | 'unknown'} */ (state) }
  const branch = drug.per_kg.find((/** @type {Json} */ one) => (one.from_g ?? 0) <= weight_g && weight_g < (one.below_g ?? weight_g + 1))
  const formula_ug = weight_g * branch.mg_per_kg // g and mg/kg make micrograms
  const cap = drug.cap_ug ?? null
  const [low, high] = drug.near_g ?? [1, 0]
  return {
    state: 'calculated', weight_g, branch, formula_ug,
    dose_ug: cap === null ? formula_ug : Math.min(formula_ug, cap),
    cap: cap === null ? 'none' : formula_ug >= cap ? 'reached' : 'not_reached',
    near: low <= weight_g && weight_g <= high ? 'yes' : 'no',
  }
}

/** What a source says beside another dose: `alone`, `no_steroid`. What is not known counts as not there.
 *  @param {Json} drug @param {number} inAll @param {number} steroids @param {Record<string, any>} syndromes @returns {('alone' | 'no_steroid')[]} */
export function concerns(drug, inAll, steroids, syndromes) {
  /** @type {('alone' | 'no_steroid')[]} */
  const found = []
  const rule = drug.not_alone
  if (rule && isPresent(syndromes[rule.present]) && !isPresent(syndromes[rule.absent])) found.push('alone')
  if ('steroid_from_dose' in drug && inAll + 1 >= drug.steroid_from_dose && !steroids) found.push('no_steroid')
  return found
}

/** Whether a syndrome is there: an open episode, or a grade of record above 0. @param {Severity} syndrome */
const isPresent = ({ open, current }) => open || (current?.of_record?.floor ?? 0) > 0
