/** The ICE items as cells in their groups: progress while asking, the pattern of what was lost afterwards. */
import { html } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { t } from '../lib/i18n.js'

const ANSWERS = /** @type {const} */ (['correct', 'incorrect', 'not_testable'])

/** Item codes by group, in the order of asking. @param {Record<string, any>} instrument contract file `ice` @returns {string[][]} */
export function groupsOf(instrument) {
  const order = /** @type {string[]} */ (instrument.order)
  return order.map(group => instrument.items.filter((/** @type {any} */ item) => item.group === group).map((/** @type {any} */ item) => item.code))
}

/** How many items have each answer, in words: `7 correct, 2 wrong, 1 not asked`. @param {string[][]} groups @param {Record<string, string>} items */
export function pointsText(groups, items) {
  const codes = groups.flat()
  const counts = ANSWERS.map(answer => /** @type {const} */ ([answer, codes.filter(code => items[code] === answer).length]))
  const open = codes.filter(code => !(code in items)).length
  const said = counts.filter(([, n]) => n > 0).map(([answer, n]) => t(`points-${answer.replace('_', '-')}`, { count: String(n) }))
  return [...said, ...(open ? [t('points-open', { count: String(open) })] : [])].join(', ')
}

export class TenPoints extends Plain {
  static properties = { groups: { attribute: false }, items: { attribute: false }, now: { type: String } }

  constructor() {
    super()
    /** @type {string[][]} */
    this.groups = []
    /** @type {Record<string, string>} */
    this.items = {}
    this.now = ''
  }

  render() {
    this.setAttribute('role', 'img')
    this.setAttribute('aria-label', pointsText(this.groups, this.items))
    return this.groups.map(group => html`<span>${group.map(code => html`<i data-is=${this.items[code] ?? 'open'} ?data-now=${code === this.now}></i>`)}</span>`)
  }
}

define('ten-points', TenPoints)
