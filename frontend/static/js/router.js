/** Which screen a path shows: History API, one element per screen, loaded when first needed. */
import { html, render } from '../vendor/lit.js'
import { showBadge } from './lib/badge.js'
import { WENT, announce, go } from './lib/dom.js'
import { t } from './lib/i18n.js'
import { currentSession, signOut } from './store/session.js'

/** `open`: nobody needs to be signed in; `about`: what of the path makes it another thing, where that is not all of it.
 *  @typedef {{ path: RegExp, name: string, open?: boolean, about?: string[], load: () => Promise<unknown> }} Route */
/** @typedef {HTMLElement & { params: Record<string, string>, updateComplete: Promise<boolean>, settled?: Promise<void> }} ScreenElement */

const BOARD = /^\/app\/board$/

/** @type {Route[]} */
const ROUTES = [
  { path: /^\/app\/$/, name: 'ward', load: () => import('./screens/ward.js') },
  { path: /^\/app\/sign-in$/, name: 'sign-in', load: () => import('./screens/sign-in.js') },
  { path: /^\/app\/register$/, name: 'register', load: () => import('./screens/register.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)$/, name: 'patient', load: () => import('./screens/patient.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/history$/, name: 'history', load: () => import('./screens/history.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/trends$/, name: 'trends', load: () => import('./screens/trends/trends.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/handwriting$/, name: 'handwriting', load: () => import('./screens/handwriting/handwriting.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/watch$/, name: 'watch', load: () => import('./screens/watch/watch.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/course\/(?<course>[^/]+)$/, name: 'course', load: () => import('./screens/course/course.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/dose$/, name: 'dose', load: () => import('./screens/watch/dose.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/drugs$/, name: 'drugs', load: () => import('./screens/drugs/drugs.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/drugs\/(?<agent>[^/]+)$/, name: 'drug', load: () => import('./screens/drugs/drug.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/drugs\/(?<agent>[^/]+)\/(?<record>[^/]+)$/, name: 'drug', load: () => import('./screens/drugs/drug.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/weight$/, name: 'weight', load: () => import('./screens/drugs/weight.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/labs$/, name: 'labs', load: () => import('./screens/labs/labs.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/labs\/(?<lab>[^/]+)$/, name: 'lab', load: () => import('./screens/labs/lab.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/scores$/, name: 'scores', load: () => import('./screens/scores/scores.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/scores\/(?<score>[^/]+)$/, name: 'score', load: () => import('./screens/scores/score.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/check\/(?<step>[^/]+)$/, name: 'visit', about: ['patient'], load: () => import('./screens/visit/visit.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/amend\/(?<entry>[^/]+)$/, name: 'amend', load: () => import('./screens/amend.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/decide\/(?<question>amendment|dispute|exclusion|slot|one_or_two|weight)\/(?<record>[^/]+)$/, name: 'decide', load: () => import('./screens/decide/decide.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/episode$/, name: 'episode', load: () => import('./screens/episodes/episode.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/guidance\/(?<of>crs|icans|iec-hs|icaht)$/, name: 'guidance', load: () => import('./screens/guidance/guidance.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/systems$/, name: 'systems', load: () => import('./screens/systems/systems.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/alarms$/, name: 'patient-alarms', load: () => import('./screens/alarms/patient.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/move$/, name: 'move', load: () => import('./screens/move/move.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/missed\/(?<date>[\d-]+)\/(?<time>[\d:]+)$/, name: 'missed', load: () => import('./screens/missed/missed.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/missed\/(?<date>[\d-]+)\/(?<time>[\d:]+)\/(?<kind>[a-z_]+)$/, name: 'missed', load: () => import('./screens/missed/missed.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/pause$/, name: 'pause', load: () => import('./screens/missed/pause.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/handover(?:\/(?<how>correct))?$/, name: 'handover', load: () => import('./screens/handover/handover.js') },
  { path: /^\/app\/handovers$/, name: 'handovers', load: () => import('./screens/handover/handovers.js') },
  { path: /^\/app\/ward\/checks$/, name: 'checks', load: () => import('./screens/missed/checks.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/sheet$/, name: 'patient-sheet', load: () => import('./screens/sheet/patient-sheet.js') },
  { path: /^\/app\/patients\/(?<patient>[^/]+)\/days$/, name: 'days-sheet', load: () => import('./screens/sheet/days-sheet.js') },
  { path: /^\/app\/sheet$/, name: 'ward-sheet', load: () => import('./screens/sheet/ward-sheet.js') },
  { path: /^\/app\/form\/(?<tool>ice|capd)$/, name: 'form', open: true, load: () => import('./screens/sheet/blank-form.js') },
  { path: /^\/app\/alarms$/, name: 'alarms', load: () => import('./screens/alarms/alarms.js') },
  { path: BOARD, name: 'board', load: () => import('./screens/board/board.js') },
  { path: /^\/app\/sync$/, name: 'sync', load: () => import('./screens/sync.js') },
  { path: /^\/app\/take-in$/, name: 'take-in', load: () => import('./screens/take-in/take-in.js') },
  { path: /^\/app\/held$/, name: 'held', load: () => import('./screens/held/held.js') },
  { path: /^\/app\/held\/(?<hash>[^/]+)$/, name: 'held-entry', load: () => import('./screens/held/entry.js') },
  { path: /^\/app\/settings$/, name: 'settings', load: () => import('./screens/settings.js') },
]

/** The route of a path and what the path says; no record has a name that every object has. @param {string} path @returns {{ route: Route, params: Record<string, string> } | null} */
export function routeOf(path) {
  for (const route of ROUTES) {
    const found = route.path.exec(path)
    if (found) return Object.values(found.groups ?? {}).some(name => name in Object.prototype) ? null : { route, params: { ...found.groups } }
  }
  return null
}

let turn = 0

/** Follow links, the back button and `go`; draw the place we are at. */
export function start() {
  addEventListener('click', followLink)
  addEventListener('focusin', seeWhole)
  addEventListener('popstate', () => show())
  addEventListener(WENT, () => show({ scroll: true }))
  return show()
}

/** Draw the screen of the present address; without a session that is the sign-in, and the address waits.
 *  @param {{ scroll?: boolean }} [how] */
export async function show({ scroll = false } = {}) {
  const mine = turn += 1
  const found = routeOf(location.pathname)
  const wanted = allowed(found)
  if (!wanted) return drawMessage('lost', t('lost-text'))
  if (hasNoWard() && !wanted.route.open) return drawNoWard()
  try {
    await wanted.route.load()
  } catch (error) {
    console.error(error)
    return mine === turn ? drawMessage('trouble', t('trouble-text')) : undefined
  }
  if (mine === turn) await draw(wanted.route, wanted.params, scroll)
}

/** What may be shown of what an address asks for: nobody is signed in, or a screen on the wall, which shows its board.
 *  @param {ReturnType<typeof routeOf>} found */
function allowed(found) {
  const session = currentSession()
  if (!session) showBadge(0)
  if (found?.route.open) return found
  return !session ? routeOf('/app/sign-in') : session.user.role === 'board' ? routeOf('/app/board') : found
}

/** A screen stays while it is about the same thing; what was filled in or signed there is nothing of the next one's.
 *  @param {Route} route @param {Record<string, string>} params @param {boolean} scroll */
async function draw({ name, about }, params, scroll) {
  const place = stage()
  const tag = `screen-${name}`
  let screen = /** @type {ScreenElement | null} */ (place.firstElementChild)
  const first = !screen
  if (screen?.localName !== tag || (about ?? Object.keys(params)).some(part => screen?.params[part] !== params[part])) {
    screen = /** @type {ScreenElement} */ (document.createElement(tag))
    screen.className = 'screen'
    screen.params = params
    place.replaceChildren(screen)
  } else screen.params = params
  document.title = `${t(`title-${name}`)} \u2013 ${t('app-name')}`
  if (scroll) scrollTo(0, 0)
  await screen.settled
  await screen.updateComplete
  const sought = scroll ? document.getElementById(location.hash.slice(1)) : null
  if (sought) seek(sought)
  else if (!first) announce(screen)
}

/** What a link led to on a screen is in sight, marked, and read out. @param {HTMLElement} sought */
function seek(sought) {
  for (const before of document.querySelectorAll('[data-sought]')) before.removeAttribute('data-sought')
  sought.dataset.sought = ''
  sought.tabIndex = -1
  sought.focus({ preventScroll: true })
  sought.scrollIntoView({ block: 'center' })
}

/** Signed in, but on no ward and on no wall. */
function hasNoWard() {
  const session = currentSession()
  return session !== null && session.user.role !== 'board' && !session.wards.length
}

/** There is nothing to show to somebody without a ward, but the way out. */
function drawNoWard() {
  const leave = async () => { await signOut(); go('/app/', { replace: true }) }
  drawMessage('no-ward', t('no-ward-text', { name: currentSession()?.user.name ?? '' }),
    html`<button type="button" name="leave" data-kind="primary" @click=${leave}>${t('board-leave')}</button>`)
}

/** @param {'lost' | 'trouble' | 'no-ward'} kind @param {string} text @param {unknown} [ways] what can be done, else the way to the ward */
function drawMessage(kind, text, ways = waysOn()) {
  const box = document.createElement('div')
  box.className = 'screen'
  stage().replaceChildren(box)
  document.title = `${t(`title-${kind}`)} \u2013 ${t('app-name')}`
  render(html`<header><h1 class="question">${t(`title-${kind}`)}</h1></header>
    <main><p>${text}</p>${kind === 'trouble' ? html`<a class="button" data-kind="wide" href="/app/rescue" target="_self">${t('rescue-link')}</a>` : ''}</main>
    <footer data-even>${ways}</footer>`, box)
}

const waysOn = () => html`<a class="button" data-kind="primary" href="/app/">${t('ward')}</a>
  <button type="button" @click=${() => location.reload()}>${t('trouble-again')}</button>`

/** Where the screen stands, below the banner of the demo ward. */
function stage() {
  const found = document.getElementById('stage')
  if (found) return found
  const made = document.createElement('div')
  made.id = 'stage'
  document.body.append(made)
  return made
}

/** Of a text field browsers show the line that is written in; the footer may cover the others. @param {FocusEvent} focus */
function seeWhole({ target }) {
  if (target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: 'nearest' })
}

/** Links inside the app stay in the app. @param {MouseEvent} click */
function followLink(click) {
  if (click.defaultPrevented || click.button || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return
  const link = /** @type {Element} */ (click.target).closest?.('a[href]')
  if (!(link instanceof HTMLAnchorElement) || link.target || link.origin !== location.origin || !link.pathname.startsWith('/app/')) return
  click.preventDefault()
  go(link.pathname + link.hash)
}
