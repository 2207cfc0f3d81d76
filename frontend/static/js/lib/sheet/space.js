/** How tall a sheet is, in tenths of a CSS pixel. Pure; its twin is backend/handovers/space.py. */

import { SPACE, widthOf, wrapped } from './letters.js'

/** @typedef {{ head: string, text: string }} Told */
/** @typedef {{ long: string, name: string, born_label: string, born: string, age: string, sex: string, number_label: string, number: string,
 *    allergies_label: string, allergies: string, weight_label: string, weight: string, bed: string, day: string, days: string }} Who */
/** @typedef {{ name: string, criteria: string, now: { wide: string }, why: { when: string, text: string }[] }} Syndrome */
/** @typedef {{ lines: Told[], source: string }} Group */
/** @typedef {{ who: Who, fresh: { gaps: string[] }, illness: { level: string, word: string, sentence: string }, syndromes: Syndrome[],
 *    trend: { height: string }, grid: { rows: unknown[], key: string, notes: string[] }, story: Told[], foot: string[], synthesis: { given: string, name: string },
 *    drugs: { rows: { name: string, dose: string, times: string, other: string }[], more: string, note: string }, limits: string,
 *    actions: { rows: { what: string, window: string }[], more: string },
 *    contingency: { rows: { text: string }[], absent: string, lines: number },
 *    handed: { given: string, accepted: string, asked: string, lines: string[] },
 *    site: { groups: Group[], none: string, more: string, phones: string } }} Sheet */

// what a line of each column surely holds, in hundredths of an em of its letters
const [FRESH, NAME, WHO, CRITERIA, REASON, NOTE, STORY, SITE, SIGN] = [5828, 4580, 4900, 3030, 1470, 3690, 2160, 5890, 1700]
const [BESIDE, SENTENCE, DRUG, PRODUCT, REST, SLOT, TASK, MISSED, ABSENT, FOOT, HANDED] = [
  4517, 4995, 1637, 1900, 6080, 1530, 2250, 2090, 2880, 5370, 4980,
]
// how tall sheet.css makes a line of text, of small print, of a table
const [LINE, SMALL, ROW, GAP, APART, BOXED] = [145, 138, 145, 20, 30, 25]
const [HEAD, BLOCK, RULED] = [208, 42, 63]
const [TOP, GAPS, BANNER, PERSON, LONG, LONGER, ID] = [214, 25, 99, 245, 187, 159, 171]
const [SAID, SYNDROME, FIGURES, NO_FIGURE, SIGNS, TWICE] = [164, 176, 681, 505, 245, 47]
const WORDS = /** @type {Record<string, number>} */ ({ stable: 304, watcher: 333 })
const [WORD, ITEM_HEADS, ITEM, DRUG_HEADS, WRITE, GIVEN] = [363, 410, 143, 192, 241, 141]

/** How far down the page a patient sheet reaches. @param {Sheet} sheet */
export function heightOf(sheet) {
  return sum([above, severity, summary, drugs, limits, plans, site, close].map(part => part(sheet)))
}

/** @param {number[]} values */
const sum = values => values.reduce((all, one) => all + one, 0)

/** Lines of several texts under one another. @param {string[]} texts @param {number} width */
const total = (texts, width) => sum(texts.map(text => wrapped(text, width)))

/** Title, freshness, identity. @param {Sheet} sheet */
function above({ who, fresh: { gaps } }) {
  const number = `${who.born_label} ${who.born} ${who.age} ${who.sex} | ${who.number_label} ${who.number}`
  const small = Math.floor(widthOf(who.born_label + who.number_label) / 7)
  const [allergies, weight] = [`${who.allergies_label} ${who.allergies}`, `${who.weight_label} ${who.weight}`]
  const ids = wrapped(number, WHO + small - widthOf(who.days)) + wrapped(allergies, WHO - widthOf(weight))
  const place = Math.floor((widthOf(`${who.bed} | ${who.day}`) * 13) / 11)
  const name = who.long === 'yes' ? LONG + LONGER * (wrapped(who.name, NAME - place) - 1) : PERSON
  return TOP + (gaps.length ? GAPS + SMALL * wrapped(gaps.join(' · '), FRESH) : 0) + BANNER + name + ID * ids
}

/** The word and its sentence, then the two syndromes side by side. @param {Sheet} sheet */
function severity({ illness: { level, word, sentence }, syndromes }) {
  const below = widthOf(sentence) > BESIDE - Math.floor((widthOf(word) * 3) / 2) ? wrapped(sentence, SENTENCE) : 0
  return BLOCK + (WORDS[level] ?? WORD) + SAID * below + Math.max(...syndromes.map(syndrome))
}

/** Criteria, then the figures or the reasons beside them. @param {Syndrome} one */
function syndrome({ name, criteria, now, why }) {
  const head = SYNDROME + SMALL * (wrapped(criteria, CRITERIA - Math.floor((widthOf(name) * 11) / 9) - SPACE) - 1)
  return head + Math.max(now.wide === 'yes' ? NO_FIGURE : FIGURES, paragraphs(why.map(row => `${row.when} ${row.text}`), REASON, 8))
}

/** Texts under one another with a gap below each. @param {string[]} texts @param {number} width @param {number} gap */
const paragraphs = (texts, width, gap) => sum(texts.map(text => LINE * wrapped(text, width) + gap))

/** The picture, then the checks with the story at their side. @param {Sheet} sheet */
function summary({ grid, story, trend }) {
  const items = ITEM_HEADS + ITEM * Math.max(1, grid.rows.length) + SMALL * total([grid.key, ...grid.notes].filter(Boolean), NOTE)
  const told = paragraphs(story.map(one => `${one.head} ${one.text}`.trim()), STORY, GAP)
  return BLOCK + HEAD + Math.trunc((Number(trend.height) * 40) / 3) + Math.max(items, told)
}

/** The table of drugs with its head. @param {Sheet} sheet */
function drugs({ drugs: { rows, more, note } }) {
  const tall = rows.map(row => Math.max(wrapped(`${row.name} ${row.dose}`, DRUG), wrapped(row.times, DRUG), wrapped(row.other, PRODUCT)))
  return DRUG_HEADS + sum(tall.map(lines => ROW * lines + GAP)) + SMALL * total([more, note].filter(Boolean), REST)
}

/** Near the centre, not driving. @param {Sheet} sheet */
const limits = ({ limits: words }) => words ? SMALL * wrapped(words, REST) + APART : 0

/** Actions and contingency stand side by side: the taller one counts. @param {Sheet} sheet */
function plans({ actions, contingency: plan, handed, site: { more, phones } }) {
  const todo = sum(actions.rows.map(row => ROW * wrapped(row.what, row.window ? SLOT : TASK) + BOXED)) + (actions.more ? SMALL : 0)
  const missed = LINE + paragraphs(plan.rows.map(row => row.text), MISSED, GAP) + paragraphs(handed.lines, ABSENT, GAP)
  const told = [plan.absent, more, phones].filter(Boolean)
  return BLOCK + HEAD + Math.max(todo, missed + LINE * total(told, ABSENT) + WRITE * plan.lines)
}

/** The site's own lines across the page. @param {Sheet} sheet */
function site({ site: { groups, none } }) {
  const texts = [...groups.map(paragraph), none].filter(Boolean)
  return texts.length ? RULED + LINE * total(texts, SITE) : 0
}

/** The lines of one document, and which document it is, running on. @param {Group} group */
export const paragraph = ({ lines, source }) => [...lines.map(row => `${row.head} ${row.text}`), source].join(' ')

/** What was handed over, the receiver's hand and the small print. @param {Sheet} sheet */
function close({ foot, synthesis, handed: { given, accepted, asked } }) {
  const told = [`${given}. ${accepted}`, ...(asked ? [asked] : [])]
  const signs = SIGNS + (wrapped(`${synthesis.given} ${synthesis.name}`, SIGN) > 1 ? TWICE : 0)
  return BLOCK + HEAD + GIVEN * total(told, HANDED) + signs + SMALL * wrapped(foot.join(' '), FOOT)
}
