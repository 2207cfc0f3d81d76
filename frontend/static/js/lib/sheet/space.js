/** How much of a page a sheet takes, counted in lines. Pure; its twin is backend/handovers/space.py. */

/** @typedef {{ head: string, text: string }} Told */
/** @typedef {{ lanes: number, who: { name: string, allergies: string }, fresh: { flag: string, gaps: string[] }, foot: string[], story: Told[],
 *    syndromes: { why: { when: string, text: string }[] }[], grid: { rows: unknown[], notes: string[] },
 *    drugs: { rows: { name: string, dose: string, times: string, other: string }[], more: string },
 *    actions: { rows: { what: string, window: string }[], more: string },
 *    contingency: { rows: { text: string }[], lines: number } }} Sheet */

/** The lines that the parts of a patient sheet take which can grow; what always stands there is not counted. @param {Sheet} sheet */
export function linesOf(sheet) {
  const above = fresh(sheet) + wrapped(sheet.who.name, 55) + wrapped(sheet.who.allergies, 84)
  const reasons = Math.max(4, ...sheet.syndromes.map(view => total(view.why.map(one => `${one.when} ${one.text}`))))
  return above + reasons + beside(sheet) + drugs(sheet) + plans(sheet) + foot(sheet)
}

/** Lines a text takes in a column of that many characters. @param {string} text @param {number} width */
function wrapped(text, width) {
  return Math.max(1, Math.ceil([...text].length / width))
}

/** Lines of several texts under one another. @param {string[]} texts */
function total(texts, width = 40) {
  return texts.reduce((sum, text) => sum + wrapped(text, width), 0)
}

/** The title line, higher when freshness needs more words. @param {Sheet} sheet */
function fresh({ fresh: { flag, gaps } }) {
  return wrapped([flag, ...gaps].join(' '), 80)
}

/** The picture's drug rows, then the checks with the story at their side. @param {Sheet} sheet */
function beside({ grid, story, lanes }) {
  const items = grid.rows.length + 3 + total(grid.notes, 90)
  return lanes + Math.max(items, total(story.map(one => `${one.head} ${one.text}`), 50))
}

/** The table of drugs with its head. @param {Sheet} sheet */
function drugs({ drugs: { rows, more } }) {
  const tall = rows.map(row => Math.max(wrapped(`${row.name} ${row.dose}`, 40), wrapped(row.times, 44), wrapped(row.other, 28)))
  return 1 + tall.reduce((sum, lines) => sum + lines, 0) + (more ? wrapped(more, 130) : 0)
}

/** Actions and contingency stand side by side: the taller one counts; a line to write on takes one and a half. @param {Sheet} sheet */
function plans({ actions, contingency }) {
  const todo = actions.rows.reduce((sum, row) => sum + wrapped(row.what, row.window ? 34 : 56), actions.more ? 1 : 0)
  return Math.max(todo, 2 + total(contingency.rows.map(row => row.text), 50) + Math.ceil((contingency.lines * 3) / 2))
}

/** The small print. @param {Sheet} sheet */
function foot({ foot: texts }) {
  return wrapped(texts.join(' '), 130)
}
