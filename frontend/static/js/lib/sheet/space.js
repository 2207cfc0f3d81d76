/** How tall a sheet is, in tenths of a CSS pixel. Pure; its twin is backend/handovers/space.py. */

/** @typedef {{ head: string, text: string }} Told */
/** @typedef {{ long: string, name: string, born_label: string, born: string, age: string, sex: string, number_label: string, number: string,
 *    allergies_label: string, allergies: string }} Who */
/** @typedef {{ name: string, criteria: string, why: { when: string, text: string }[] }} Syndrome */
/** @typedef {{ who: Who, fresh: { gaps: string[] }, illness: { word: string, sentence: string }, syndromes: Syndrome[],
 *    trend: { height: string }, grid: { rows: unknown[], notes: string[] }, story: Told[], foot: string[],
 *    drugs: { rows: { name: string, dose: string, times: string, other: string }[], more: string, note: string }, limits: string,
 *    actions: { rows: { what: string, window: string }[], more: string },
 *    contingency: { rows: { text: string }[], absent: string, lines: number },
 *    handed: { given: string, accepted: string, asked: string, lines: string[] },
 *    site: { groups: { lines: Told[], source: string }[], none: string, more: string, phones: string } }} Sheet */

// letters that a line of each column surely holds
const [FRESH, NAME, IDS, ALLERGIES, CRITERIA, REASON, NOTE, STORY, SITE] = [120, 50, 64, 76, 70, 30, 72, 45, 112]
const [SENTENCE, DRUG, TIMES, PRODUCT, REST, SLOT, TASK, MISSED, ABSENT, FOOT] = [96, 30, 34, 38, 118, 32, 44, 44, 56, 114]
const HANDED = 96
// how tall sheet.css makes a line of text, of small print, of a table
const [LINE, SMALL, ROW, GAP] = [145, 138, 145, 20]
const [HEAD, BLOCK] = [208, 42]
const [TOP, GAPS, BANNER, PERSON, LONG, ID] = [214, 23, 99, 245, 159, 171]
const [WORD, SYNDROME, FIGURES, SIGNS] = [363, 176, 681, 245]
const [ITEM_HEADS, ITEM, DRUG_HEADS, WRITE] = [410, 143, 192, 241]

/** How far down the page a patient sheet reaches. @param {Sheet} sheet */
export function heightOf(sheet) {
  return sum([above, severity, summary, drugs, limits, plans, site, close].map(part => part(sheet)))
}

/** @param {number[]} values */
const sum = values => values.reduce((all, one) => all + one, 0)

/** Lines a text takes in a column of that many letters; words go to the next line whole, or break when too long.
 *  @param {string} text @param {number} width */
export function wrapped(text, width) {
  let [lines, used] = [1, 0]
  for (const word of text.split(' ')) {
    const { length } = [...word]
    if (used && used + 1 + length > width) [lines, used] = [lines + 1, 0]
    used += length + (used ? 1 : 0)
    const last = Math.max(used, 1) - 1
    ;[lines, used] = [lines + Math.floor(last / width), (last % width) + 1]
  }
  return lines
}

/** Lines of several texts under one another. @param {string[]} texts @param {number} width */
const total = (texts, width) => sum(texts.map(text => wrapped(text, width)))

/** Title, freshness, identity. @param {Sheet} sheet */
function above({ who, fresh: { gaps } }) {
  const number = `${who.born_label} ${who.born} ${who.age} ${who.sex} | ${who.number_label} ${who.number}`
  const ids = wrapped(number, IDS) + wrapped(`${who.allergies_label} ${who.allergies}`, ALLERGIES)
  const name = who.long === 'yes' ? Math.max(PERSON, LONG * wrapped(who.name, NAME)) : PERSON
  return TOP + (gaps.length ? GAPS + SMALL * wrapped(gaps.join(' · '), FRESH) : 0) + BANNER + name + ID * ids
}

/** The word and its sentence, then the two syndromes side by side. @param {Sheet} sheet */
function severity({ illness, syndromes }) {
  const word = WORD + LINE * (wrapped(`${illness.word.repeat(2)} ${illness.sentence}`, SENTENCE) - 1)
  return BLOCK + word + Math.max(...syndromes.map(syndrome))
}

/** Criteria, then the figures or the reasons beside them. @param {Syndrome} one */
function syndrome({ name, criteria, why }) {
  const head = SYNDROME + SMALL * (wrapped(`${name} ${criteria}`, CRITERIA) - 1)
  return head + Math.max(FIGURES, paragraphs(why.map(row => `${row.when} ${row.text}`), REASON, 8))
}

/** Texts under one another with a gap below each. @param {string[]} texts @param {number} width @param {number} gap */
const paragraphs = (texts, width, gap) => sum(texts.map(text => LINE * wrapped(text, width) + gap))

/** The picture, then the checks with the story at their side. @param {Sheet} sheet */
function summary({ grid, story, trend }) {
  const items = ITEM_HEADS + ITEM * Math.max(1, grid.rows.length) + SMALL * total(grid.notes, NOTE)
  const told = paragraphs(story.map(one => `${one.head} ${one.text}`), STORY, GAP)
  return BLOCK + HEAD + Math.trunc((Number(trend.height) * 40) / 3) + Math.max(items, told)
}

/** The table of drugs with its head. @param {Sheet} sheet */
function drugs({ drugs: { rows, more, note } }) {
  const tall = rows.map(row => Math.max(wrapped(`${row.name} ${row.dose}`, DRUG), wrapped(row.times, TIMES), wrapped(row.other, PRODUCT)))
  return DRUG_HEADS + sum(tall.map(lines => ROW * lines + GAP)) + SMALL * total([more, note].filter(Boolean), REST)
}

/** Near the centre, not driving. @param {Sheet} sheet */
const limits = ({ limits: words }) => words ? SMALL * wrapped(words, REST) + GAP : 0

/** Actions and contingency stand side by side: the taller one counts. @param {Sheet} sheet */
function plans({ actions, contingency: plan, handed, site: { more, phones } }) {
  const todo = sum(actions.rows.map(row => ROW * wrapped(row.what, row.window ? SLOT : TASK) + GAP)) + (actions.more ? SMALL : 0)
  const missed = LINE + paragraphs(plan.rows.map(row => row.text), MISSED, GAP) + paragraphs(handed.lines, ABSENT, GAP)
  const told = [plan.absent, more, phones].filter(Boolean)
  return BLOCK + HEAD + Math.max(todo, missed + LINE * total(told, ABSENT) + WRITE * plan.lines)
}

/** The site's own lines across the page. @param {Sheet} sheet */
function site({ site: { groups, none } }) {
  const lines = groups.flatMap(one => [...one.lines.map(row => `${row.head} ${row.text}`), one.source])
  const texts = [...lines, none].filter(Boolean)
  return texts.length ? BLOCK + LINE * total(texts, SITE) : 0
}

/** What was handed over, the receiver's hand and the small print. @param {Sheet} sheet */
function close({ foot, handed: { given, accepted, asked } }) {
  const told = [`${given}. ${accepted}`, ...(asked ? [asked] : [])]
  return BLOCK + HEAD + paragraphs(told, HANDED, GAP) + SIGNS + GAP + SMALL * wrapped(foot.join(' '), FOOT)
}
