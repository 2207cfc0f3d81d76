/** What the five ICE screens share: prompt, answers, the bulk button, the reason for what cannot be tested. */
import { html, nothing } from '../../../vendor/lit.js'
import { ADULT } from '../../chart/tools.js'
import { language, languages, t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { answerChoice } from '../../elements/answer-choice.js'
import '../../elements/prompt-card.js'
import { choiceList } from '../../elements/choice-list.js'
import { icon } from '../../elements/icon.js'
import { answerItem, answerRest, giveReason } from './model/draft.js'
import { isSettled, itemsOf } from './model/steps.js'
import { rightMonths } from './model/time.js'
import { itemBefore, knownBefore } from '../baseline/words.js'
import { foot, points, primary, sceneOf, stepHead } from './pieces.js'
import { itemAnswer, itemWords, listed, reasonWords, rightAnswer } from './words.js'

/** @typedef {import('./visit.js').ScreenVisit} ScreenVisit
 *  @typedef {import('./pieces.js').Scene} Scene */
/** @typedef {{ group: string, prompt: (scene: Scene, now: string) => string, meaning?: (scene: Scene) => string,
 *    picture?: (scene: Scene) => unknown, extra?: (scene: Scene) => unknown }} IceStep
 *  `prompt` is what to say, `meaning` the same in the nurse's language, `picture` what to show, `extra` a way aside below. */

const NOT_TESTABLE = 'not_testable'

/** One ICE screen. @param {IceStep} step */
export const iceStep = step => ({
  /** @param {ScreenVisit} visit */
  main: visit => iceMain(step, sceneOf(visit)),
  /** @param {ScreenVisit} visit */
  footer: visit => iceFooter(step, sceneOf(visit)),
})

/** @param {IceStep} step @param {Scene} scene */
function iceMain({ group, prompt, meaning, picture, extra }, scene) {
  const { files, draft } = scene
  const items = itemsOf(files.ice, group)
  const unexplained = items.filter(item => draft.items[item] === NOT_TESTABLE && !isSettled(draft, item))
  const now = items.find(item => !isSettled(draft, item)) ?? ''
  const place = t('visit-step-of', { n: String(files.ice.order.indexOf(group) + 1), of: String(files.ice.order.length) })
  const head = stepHead(t(`visit-${group}`), place, points(scene, now))
  if (unexplained.length) return html`${head}${whyNot(scene, items, unexplained)}`
  return html`${head}
    <spoken-prompt><prompt-card .text=${prompt(scene, now || items[0])} .tongue=${scene.visit.promptIn} .words=${cardWords()}></prompt-card>${tongue(scene)}</spoken-prompt>
    ${picture ? picture(scene) : nothing}${extra ? extra(scene) : nothing}
    <p class="rule">${knownBefore(scene.patient) || t('visit-ice-rule')}</p>
    <answer-list>${items.map(item => row(scene, items, item, { isNow: item === now, meaning: isForeign(scene) ? meaning?.(scene) : undefined }))}</answer-list>`
}

const cardWords = () => ({ show: t('visit-show-card'), close: t('visit-close-card'), say: t('visit-say') })

/** The patient is spoken to in another language than the nurse reads. @param {Scene} scene */
const isForeign = ({ visit }) => visit.promptIn !== language()

/** Which language that is. @param {Scene} scene */
const tongue = scene => isForeign(scene)
  ? html`<span class="tongue"><span aria-hidden="true">${scene.visit.promptIn}</span><span class="heard">${languages().prompts[scene.visit.promptIn]}</span></span>` : nothing

/** @param {Scene} scene @param {string[]} items @param {string} item @param {{ isNow: boolean, meaning?: string }} how */
function row({ visit, draft, files, patient }, items, item, { isNow, meaning }) {
  const reason = draft.items[`${item}_reason`]
  const right = meaning ?? rightAnswer(item, {
    ...visit.ward, months: rightMonths(visit.now_ms, visit.ward.offsets), objects: files.ice.rotation.objects[draft.rotation.objects],
  })
  const name = itemWords(ADULT, item)
  return answerChoice({
    item, isNow, chosen: draft.items[item], word: answer => itemAnswer(ADULT, answer), title: right, hint: right === name ? undefined : name,
    note: reason ? reasonWords(reason) : undefined, before: draft.baseline === 'yes' ? undefined : itemBefore(patient, ADULT, item), answer: answer => judged(visit, items, item, answer),
  })
}

/** A tap on an answer: kept at once, and on a screen with one item it leads on.
 *  @param {ScreenVisit} visit @param {string[]} items @param {string} item @param {string} answer */
function judged(visit, items, item, answer) {
  const now = wardNow()
  const kept = visit.keep(draft => {
    const known = items.map(code => draft.items[`${code}_reason`]).find(Boolean)
    const judgedNow = answerItem(draft, item, answer, now)
    return answer === NOT_TESTABLE && known ? giveReason(judgedNow, [item], known, now) : judgedNow
  })
  if (items.length === 1 && isSettled(sceneOf(visit).draft, item)) kept.then(() => visit.forward(), () => {})
  else kept.catch(() => {})
}

/** Asked once a screen: why. @param {Scene} scene @param {string[]} items @param {string[]} unexplained */
function whyNot({ visit, files }, items, unexplained) {
  return html`<p class="question">${t('visit-why-untestable')} <small>${listed(unexplained.map(item => itemWords(ADULT, item)))}</small></p>
    ${choiceList({
      name: 'reason', label: t('visit-why-untestable'), chosen: [], columns: 2,
      options: files.ice.untestable.reasons.map((/** @type {string} */ code) => ({
        code, label: reasonWords(code), note: files.ice.untestable.scores_zero.includes(code) ? t('visit-counts-wrong') : undefined,
      })),
      choose: code => {
        const changed = (/** @type {import('../../types.d.ts').Draft} */ now) => giveReason(now, unexplained, code, wardNow())
        if (items.length === 1) visit.keepAndGo(changed)
        else visit.keep(changed).catch(() => {})
      },
    })}`
}

/** @param {IceStep} step @param {Scene} scene */
function iceFooter({ group }, { visit, draft, files }) {
  const items = itemsOf(files.ice, group)
  const unexplained = items.filter(item => draft.items[item] === NOT_TESTABLE && !isSettled(draft, item))
  if (unexplained.length) return foot(visit, nothing, null, () => takeBack(visit, unexplained))
  const open = items.filter(item => !(item in draft.items))
  const skip = { words: t('visit-skip'), act: () => visit.forward(), off: open.length === 0 }
  if (open.length === 0 || items.length === 1) {
    return foot(visit, primary({ words: html`${t('visit-next')} ${icon('next')}`, act: () => visit.forward(), off: open.length > 0 }), skip)
  }
  const words = t(open.length === items.length ? 'visit-all-correct' : 'visit-others-correct', { count: String(open.length) })
  return foot(visit, primary({
    words, off: !visit.ready, waits: !visit.ready, act: () => visit.keepAndGo(now => answerRest(now, items, wardNow())),
  }), skip)
}

/** @param {ScreenVisit} visit @param {string[]} items */
function takeBack(visit, items) {
  visit.keep(draft => items.reduce((changed, item) => answerItem(changed, item, NOT_TESTABLE, wardNow()), draft)).catch(() => {})
}
