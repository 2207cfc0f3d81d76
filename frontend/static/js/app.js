/** The start of the app on a phone: words, settings, session, then the screen of the address; sync and worker afterwards. */
import { html, render } from '../vendor/lit.js'
import { WENT } from './lib/dom.js'
import { wearGloves } from './lib/glove.js'
import { language, speak, t } from './lib/i18n.js'
import { settings, show as showSettings } from './lib/settings.js'
import { start as startRouter } from './router.js'
import { onChange } from './store/changes.js'
import { followClock } from './store/clock.js'
import { hasDatabase } from './store/database.js'
import { currentSession, followSession, resumeSession } from './store/session.js'
import { startSync } from './sync/engine.js'
import { startFeed } from './sync/feed.js'
import { registerWorker } from './worker-bridge.js'

let isLookedAt = false

await begin()

async function begin() {
  showSettings(settings())
  await Promise.all([speak(settings().language), resumeSession()])
  document.documentElement.lang = language()
  drawBanner()
  addEventListener(WENT, drawBanner)
  onChange(async () => { if (await followSession()) location.reload() })
  onChange(() => { if (hasDatabase()) followClock().catch(wrong => console.error('clock', wrong)) })
  wearGloves()
  await startRouter()
  dispatchEvent(new Event('tenpoint-started'))
  startSync()
  startFeed()
  registerWorker()
  renew()
  onChange(renew)
  look()
  onChange(look)
}

/** Whoever asked to be woken still is, in the session that stands now. */
function renew() { // declared: what stands below an `await` that has not ended is not there yet
  if (currentSession()) import('./sync/wake.js').then(wake => wake.renewWake(language())).catch(wrong => console.error('wake', wrong))
}

/** From somebody's first sign-in on it is asked now and then how the session stands. */
function look() {
  if (isLookedAt || !currentSession()) return
  isLookedAt = true
  import('./session-look.js').then(({ lookAtSession }) => lookAtSession()).catch(wrong => console.error('session', wrong))
}

/** On the demo ward every page says that nobody here is real. */
function drawBanner() {
  const demo = currentSession()?.demo || document.documentElement.hasAttribute('data-demo')
  if (!demo) return
  const banner = document.getElementById('banner') ?? document.createElement('aside')
  banner.id = 'banner'
  banner.setAttribute('aria-label', t('made-up-patients'))
  document.body.prepend(banner)
  render(html`<p class="made-up">${t('made-up-patients')}</p>`, banner)
}
