/** How much of a page a sheet takes, counted in lines. Pure; its twin is backend/handovers/space.py. */

/** @typedef {{ head: string, text: string }} Told */
/** @typedef {{ long: string, name: string, born_label: string, born: string, age: string, sex: string, number_label: string, number: string,
 *    allergies_label: string, allergies: string }} Who */
/** @typedef {{ lanes: number, who: Who, fresh: { gaps: string[] }, foot: string[], story: Told[],
 *    syndromes: { why: { when: string, text: string }[] }[], grid: { rows: unknown[], notes: string[] },
 *    drugs: { rows: { name: string, dose: string, times: string, other: string }[], more: string },
 *    actions: { rows: { what: string, window: string }[], more: string },
 *    contingency: { rows: { text: string }[], lines: number } }} Sheet */

// letters that a line of each column surely holds
const [FRESH, NAME, IDS, ALLERGIES, REASON, NOTE, STORY] = [110, 46, 60, 70, 30, 72, 45]
const [DRUG, TIMES, PRODUCT, REST, SLOT, TODO, MISSED, FOOT] = [30, 34, 38, 118, 32, 44, 44, 106]

/** The lines that the parts of a patient sheet take which can grow; what always stands there is not counted. @param {Sheet} sheet */
export function linesOf(sheet) {
  const reasons = Math.max(4, ...sheet.syndromes.map(view => total(view.why.map(one => `${one.when} ${one.text}`), REASON)))
  return above(sheet) + reasons + beside(sheet) + drugs(sheet) + plans(sheet) + foot(sheet)
}

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
function total(texts, width) {
  return texts.reduce((sum, text) => sum + wrapped(text, width), 0)
}

/** Freshness and identity, whose lines are a fifth higher. @param {Sheet} sheet */
function above({ who, fresh: { gaps } }) {
  const number = `${who.born_label} ${who.born} ${who.age} ${who.sex} | ${who.number_label} ${who.number}`
  const name = who.long === 'yes' ? wrapped(who.name, NAME) : 1
  const tall = wrapped(number, IDS) + wrapped(`${who.allergies_label} ${who.allergies}`, ALLERGIES) + name
  return (gaps.length ? 1 + wrapped(gaps.join(' · '), FRESH) : 1) + Math.ceil((tall * 6) / 5)
}

/** The picture's drug rows, then the checks with the story at their side. @param {Sheet} sheet */
function beside({ grid, story, lanes }) {
  const items = grid.rows.length + 3 + total(grid.notes, NOTE)
  const told = total(story.map(one => `${one.head} ${one.text}`), STORY) + Math.floor(story.length / 6)
  return lanes + Math.max(items, told)
}

/** The table of drugs with its head. @param {Sheet} sheet */
function drugs({ drugs: { rows, more } }) {
  const tall = rows.map(row => Math.max(wrapped(`${row.name} ${row.dose}`, DRUG), wrapped(row.times, TIMES), wrapped(row.other, PRODUCT)))
  return 1 + tall.reduce((sum, lines) => sum + lines, 0) + Math.floor(rows.length / 5) + (more ? wrapped(more, REST) : 0)
}

/** Actions and contingency stand side by side: the taller one counts; to write on takes 5/3 of a line. @param {Sheet} sheet */
function plans({ actions, contingency }) {
  const todo = actions.rows.reduce((sum, row) => sum + wrapped(row.what, row.window ? SLOT : TODO), Math.ceil(actions.rows.length / 5))
  const plan = 3 + total(contingency.rows.map(row => row.text), MISSED) + Math.ceil((contingency.lines * 5) / 3)
  return Math.max(todo + (actions.more ? 1 : 0), plan)
}

/** The small print. @param {Sheet} sheet */
function foot({ foot: texts }) {
  return wrapped(texts.join(' '), FOOT)
}
