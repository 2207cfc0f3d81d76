/** CAPD, the child's tool: eight items, each seen over the shift; how often, with its points beside it. */
import { html, nothing } from '../../../vendor/lit.js'
import { choiceList } from '../../elements/choice-list.js'
import { t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { totalWords } from './graded.js'
import { answerItem } from './model/draft.js'
import { answered, baselineTick, block, foot, later, next, sceneOf, stepHead } from './pieces.js'
import { itemAnswer, itemWords } from './words.js'

/** @typedef {import('./visit.js').ScreenVisit} ScreenVisit
 *  @typedef {import('./pieces.js').Scene} Scene
 *  @typedef {{ code: string, scores: Record<string, number> }} Item */

export const capd = {
  /** @param {ScreenVisit} visit */
  main(visit) {
    const scene = sceneOf(visit)
    const { draft, files, patient } = scene
    /** @type {Item[]} */
    const items = files.instrument.items
    const seen = items.filter(({ code }) => code in draft.items).length
    const hand = visit.ui.item ?? items.find(({ code }) => !(code in draft.items))?.code ?? ''
    const place = t('visit-step-of', { n: String(seen), of: String(items.length) })
    return html`${stepHead(t('visit-capd'), place, seen ? html`<p class="facts"><b>${totalWords(scene)}</b></p>` : nothing)}
      <p class="rule">${t('visit-capd-rule')}</p>
      ${patient.course?.developmental_delay === 'yes' ? html`<p class="rule">${t('visit-capd-delay')}</p>` : nothing}
      ${items.map(item => item.code === hand ? question(scene, item) : line(scene, item))}
      ${own(scene)}`
  },

  /** @param {ScreenVisit} visit */
  footer(visit) {
    const { draft, files } = sceneOf(visit)
    const open = files.instrument.items.some((/** @type {Item} */ { code }) => !(code in draft.items))
    return foot(visit, next(visit, t('visit-next'), open), { words: t('visit-skip'), act: () => visit.forward(), off: !open })
  },
}

/** The item in hand. @param {Scene} scene @param {Item} item */
function question({ visit, draft, files }, { code, scores }) {
  const label = t(`capd-ask-${code}`)
  return block(`ask-${code}`, label, html`<p class="rule">${t(scores.never > scores.always ? 'visit-capd-falls' : 'visit-capd-rises')}</p>
    ${choiceList({
      name: code, label, columns: 2, chosen: [draft.items[code] ?? ''],
      options: Object.entries(scores).map(([answer, points]) => ({ code: answer, label: itemAnswer(files.instrument.code, answer), note: pointsWords(points) })),
      choose: answer => {
        visit.set({ item: undefined })
        visit.keepAndShow(now => answerItem(now, code, answer, wardNow()), '.block')
      },
    })}`)
}

/** @param {number} points */
const pointsWords = points => t('visit-points', { n: points, count: String(points) })

/** An item that was answered, or waits. @param {Scene} scene @param {Item} item */
function line({ visit, draft, files }, { code, scores }) {
  const { code: tool } = files.instrument
  const answer = draft.items[code]
  const open = () => visit.set({ item: code })
  if (answer === undefined) return later(code, itemWords(tool, code), open)
  return html`<div class="answered">${answered(code, itemWords(tool, code), html`${itemAnswer(tool, answer)} <small>${pointsWords(scores[answer])}</small>`, open)}</div>`
}

/** What the total is compared with: this child before therapy. @param {Scene} scene */
function own(scene) {
  const { draft } = scene
  if (draft.own !== undefined && draft.baseline === 'no') return html`<p class="facts"><span>${t('visit-own-total', { own: String(draft.own) })}</span></p>`
  return draft.amends ? nothing : baselineTick(scene)
}
