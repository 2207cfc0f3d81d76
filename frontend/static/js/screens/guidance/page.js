/** What is described for a grade: the site's own lines first, then each source; a reference, remembered nowhere. */
import { html, nothing } from '../../../vendor/lit.js'
import { CHILD } from '../../chart/tools.js'
import { t } from '../../lib/i18n.js'
import { digits } from '../../elements/grade.js'
import { notice } from '../../elements/notice-box.js'
import { linesAtGrade } from '../site/section.js'
import { GRADED, partsOf } from './model.js'
import { guidelineName, saidWords, sourceWords, subjectName, topicName } from './words.js'

/** @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('./model.js').Subject} Subject
 *  @typedef {import('./model.js').Guideline} Guideline
 *  @typedef {import('./model.js').Part} Part
 *  @typedef {import('./model.js').Aspect} Aspect
 *  @typedef {import('./model.js').Statement} Statement
 *  @typedef {{ of: Subject, criteria: string | null, between: [number, number] | null, tool: string | null }} Asked
 *    `between`: from which grade to which; null while none is known, and where this app grades nothing */

/** @param {Screen} screen @param {Guideline[]} guidelines @param {Asked} asked */
export function guidancePage(screen, guidelines, asked) {
  const { of, between, tool } = asked
  const label = subjectName(of)
  return html`<h1 class="question">${between ? t('guidance-heading', { label, grade: gradeWords(between) }) : t('guidance-heading-none', { label })}</h1>
    ${notice('conflict', 'alert', t('guidance-reference'), t('guidance-reference-text'))}
    ${tool === CHILD ? notice('plain', 'person', t('guidance-child-text')) : nothing}
    ${own(screen, asked)}${isGraded(of) && !between ? notice('plain', 'ice', t('guidance-no-grade', { label }), t('guidance-no-grade-text')) : described(screen, guidelines, asked)}`
}

/** @param {Subject} of @returns {of is 'icans' | 'crs'} */
const isGraded = of => GRADED.some(one => one === of)

/** The site's own lines; that there is none is said. @param {Screen} screen @param {Asked} asked */
function own(screen, { of, criteria, between }) {
  return isGraded(of) && between ? linesAtGrade(screen, of, criteria ?? '', between, true) : nothing
}

/** @param {Screen} screen @param {Guideline[]} guidelines @param {Asked} asked */
function described(screen, guidelines, { of, between }) {
  const parts = partsOf(guidelines, of, between)
  const label = subjectName(of)
  return html`${isGraded(of) ? nothing : html`<p class="facts"><span>${t('guidance-ungraded', { label })}</span></p>`}
    ${parts.map(one => partSection(screen, of, one))}
    ${parts.some(({ topics }) => topics.length) ? sources(guidelines.filter(({ lines }) => lines.some(line => line.of === of))) : nothing}`
}

/** @param {Screen} screen @param {Subject} of @param {Part} part */
function partSection(screen, of, { grade, topics, silent }) {
  const [label, id] = [subjectName(of), `guided-${grade ?? 'any'}`]
  return html`<section class="guided" data-of=${of} aria-labelledby=${id}><h2 id=${id}>${heading(of, grade)}</h2>
    ${topics.length ? nothing : html`<p class="facts"><span>${grade === null ? t('guidance-none-at-all') : t('guidance-none', { label, grade: String(grade) })}</span></p>`}
    ${topics.map(({ topic, aspects }) => html`<h3>${topicName(topic)}</h3><dl>${aspects.map(one => aspectRow(screen, one))}</dl>`)}
    ${silent.length ? html`<p class="facts"><span>${t('guidance-silent', { names: silent.map(guidelineName).join(', ') })}</span></p>` : nothing}</section>`
}

/** @param {Subject} of @param {number | null} grade */
function heading(of, grade) {
  const label = subjectName(of)
  if (!isGraded(of)) return t('guidance-all', { label })
  return grade === null ? t('guidance-any', { label }) : t('guidance-grade', { label, grade: String(grade) })
}

/** @param {Screen} screen @param {Aspect} aspect */
const aspectRow = (screen, { aspect, differ, statements }) => html`<div ?data-differ=${differ}>
  <dt>${t(`guidance-aspect-${aspect.replaceAll('_', '-')}`)}${differ ? html` <strong>${t('guidance-differ')}</strong>` : nothing}</dt>
  ${statements.map(one => statement(screen, one))}</div>`

/** @param {Screen} screen @param {Statement} one */
const statement = ({ format }, one) => html`<dd><b>${saidWords(format, one)}</b>
  <ul>${one.by.map(said => html`<li data-by=${said.guideline.code}><small>${sourceWords(format, said)}</small></li>`)}</ul></dd>`

/** Every source in full, and what is not sure about it. @param {Guideline[]} guidelines */
function sources(guidelines) {
  return html`<p class="facts"><span>${t('guidance-confidence')}</span></p>
    <details class="sources"><summary>${t('guidance-sources')}</summary><ul>${guidelines.map(one => html`<li><b>${guidelineName(one)}</b>
      ${one.cites.map(cite => html`<span class="own-line" lang="en">${cite}</span>`)}
      ${one.printed.confidence ? html`<span class="own-line">${t('guidance-which-edition', { confidence: one.printed.confidence })}</span>` : nothing}
      ${(one.notes ?? []).map(note => html`<span class="own-line">${t(`guidance-note-${note}`)}</span>`)}
      <span class="own-line">${t('guidance-source-edition', { edition: String(one.edition) })}</span></li>`)}</ul></details>`
}

/** The way back, and beside it on every part of the page what it is. @param {unknown} back */
export const guidanceFooter = back => html`<footer data-reference>${back}<p>${t('guidance-always')}</p></footer>`

/** An interval that stays on one line. @param {[number, number]} between */
const gradeWords = ([floor, ceiling]) => digits({ floor, ceiling }).replace('\u2013', '\u2060\u2013\u2060')
