/** Which tool the neuro check takes: by age, else chosen by a person, who says why. */
import { html, nothing } from '../../../vendor/lit.js'
import { ADULT, CHILD, TOOLS, toolAt } from '../../chart/tools.js'
import { choiceList } from '../../elements/choice-list.js'
import { notice } from '../../elements/notice-box.js'
import { codeWords, t } from '../../lib/i18n.js'
import { timeOf } from './model/bodies.js'
import { block } from './pieces.js'

/** @typedef {import('./pieces.js').Scene} Scene
 *  @typedef {import('../../chart/tools.js').Tool} Tool */

/** Why another tool than the one for the age. @type {Record<Tool, string[]>} */
const REASONS = {
  [ADULT]: ['birth_date_wrong', 'physician_decided', 'other'],
  [CHILD]: ['developmental_delay', 'birth_date_wrong', 'physician_decided', 'other'],
}

/** On the identity screen: the question where the age is not known, else the tool with a way to the other one. @param {Scene} scene */
export function toolChoice(scene) {
  const { visit, draft, files } = scene
  if (draft.amends || !draft.parts.includes('neuro')) return nothing
  if (!draft.tool) return unknownAge(scene)
  const other = draft.tool.code === ADULT ? CHILD : ADULT
  if (visit.ui.otherTool) return why(scene, other)
  const said = draft.tool.reason ? codeWords('reason', draft.tool.reason) : t(`visit-tool-${draft.tool.code}`, { years: String(files.ice.from_years) })
  return html`<p class="tool"><small>${said}</small>
    <button type="button" class="link" name="other-tool" @click=${() => visit.set({ otherTool: true })}>${t('visit-tool-other', { tool: codeWords('tool', other) })}</button></p>`
}

/** @param {Scene} scene */
function unknownAge({ visit, files }) {
  const years = String(files.ice.from_years)
  return html`${notice('conflict', 'alert', t('visit-age-unknown'), t('visit-age-unknown-text'))}${choiceList({
    name: 'tool', label: t('visit-tool'), chosen: [],
    options: TOOLS.map(code => ({ code, label: t(`visit-is-${code}`, { years }), note: codeWords('tool', code) })),
    choose: code => visit.chooseTool(/** @type {Tool} */ (code), 'birth_date_unknown'),
  })}`
}

/** @param {Scene} scene @param {Tool} tool */
function why({ visit, patient, draft }, tool) {
  const keep = (/** @type {string} */ reason) => {
    visit.set({ otherTool: false })
    visit.chooseTool(tool, reason)
  }
  const back = patient.tool === tool
  return block('other-tool', t('visit-tool-why', { tool: codeWords('tool', tool) }), choiceList({
    name: 'tool-reason', label: t('visit-tool'), columns: 2, chosen: [],
    options: [
      ...(back ? [{ code: '', label: t('visit-tool-by-age') }] : REASONS[tool].map(code => ({ code, label: codeWords('reason', code) }))),
      { code: 'stay', label: t('visit-tool-stay', { tool: codeWords('tool', draft.tool?.code ?? '') }) },
    ],
    choose: code => code === 'stay' ? visit.set({ otherTool: false }) : keep(code),
  }))
}

/** The tool for the age at the time of the check is another, and nobody said why. @param {Scene} scene */
export function isToolDoubtful(scene) {
  const { draft } = scene
  if (!draft.parts.includes('neuro') || draft.tool?.reason) return false
  const asked = toolThen(scene)
  return asked !== null && asked !== draft.tool?.code
}

/** By the age when the check was made. @param {Scene} scene */
const toolThen = ({ visit, patient, draft, files }) => toolAt(patient.identity, patient.course, timeOf(draft), visit.ward.offsets, files.ice.from_years)

/** On the review: the corrected time lies on the other side of a birthday. @param {Scene} scene */
export function toolDoubt(scene) {
  const { visit, draft } = scene
  const tool = draft.tool?.code
  if (!tool || !isToolDoubtful(scene)) return nothing
  return block('tool-doubt', t('visit-tool-doubt', { tool: codeWords('tool', tool), other: codeWords('tool', toolThen(scene) ?? '') }), choiceList({
    name: 'tool-reason', label: t('visit-tool'), columns: 2, chosen: [],
    options: REASONS[tool].map(code => ({ code, label: codeWords('reason', code) })),
    choose: reason => visit.keep(now => ({ ...now, tool: { code: tool, reason } })).catch(() => {}),
  }))
}
