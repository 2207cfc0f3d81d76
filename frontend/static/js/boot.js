/* Looks on while the app starts; a classic script of its own, because it must work when the app's modules do not.
   A start that fails is tried once more; after the second the rescue page opens. */
{
  const KEY = 'tenpoint-starts-failed'
  const MOST = 2
  const LONGEST_MS = 20_000
  /** What Safari 16, Chrome 110 and Firefox 115 have and what is older lacks: it would fail in the middle of a night. */
  const NEEDED = [Object.hasOwn, [].at, [].findLast, [].toSorted, globalThis.structuredClone, globalThis.AbortSignal?.timeout]
  let over = false

  /** @param {number | null} [set] @returns {number} */
  const failed = set => {
    try {
      if (set !== undefined) localStorage.setItem(KEY, String(set ?? 0))
      return Number(localStorage.getItem(KEY)) || 0
    } catch {
      return MOST // nothing can be counted: no second try, help at once
    }
  }

  const end = () => {
    over = true
    removeEventListener('error', broke, true)
    removeEventListener('unhandledrejection', fail)
    removeEventListener('beforeunload', end)
    clearTimeout(timer)
  }

  /** A script that did not load or run; a picture that is missing stops nothing. @param {Event} event */
  function broke({ target }) {
    if (target === window || target instanceof HTMLScriptElement) fail()
  }

  function fail() {
    if (over) return
    end()
    if (failed(failed() + 1) < MOST) location.reload()
    else rescue()
  }

  /** From the server while it answers, else as the worker keeps it. */
  async function rescue() {
    failed(null)
    const answers = await fetch('/rescue', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(3000) }).then(found => found.ok, () => false)
    location.replace(answers ? '/rescue?starts' : '/app/rescue?starts')
  }

  // what the phone has itself is read at once: the modules of the ward list too, not one import after the other
  if (navigator.serviceWorker?.controller) {
    for (const href of document.currentScript?.dataset.sealed?.split(' ') ?? []) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }))
  }

  if (NEEDED.some(one => typeof one !== 'function')) {
    over = true
    location.replace('/app/rescue?old')
  }
  addEventListener('error', broke, true)
  addEventListener('unhandledrejection', fail)
  addEventListener('beforeunload', end) // who leaves breaks off what was being loaded: that is no failed start
  addEventListener('tenpoint-started', () => { end(); failed(null) }, { once: true })
  // files that come from the phone itself are there at once; a first start over a slow network may take its time
  const timer = navigator.serviceWorker?.controller ? setTimeout(fail, LONGEST_MS) : undefined
}
