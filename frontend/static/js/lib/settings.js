/** What one person chose on this phone: language, theme, hand. Never a patient's data. */

const KEY = 'tenpoint-settings'
export const THEMES = /** @type {const} */ (['auto', 'day', 'night'])
export const HANDS = /** @type {const} */ (['right', 'left'])

/** @typedef {{ language: string, theme: typeof THEMES[number], hand: typeof HANDS[number], ward: string }} Settings */

/** The settings, with the phone's own language until somebody chose. @returns {Settings} */
export function settings() {
  return { language: phoneLanguage(), theme: 'auto', hand: 'right', ward: '', ...kept() }
}

/** Change some settings and show them at once. @param {Partial<Settings>} some */
export function change(some) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), ...some }))
  } catch { /* a phone that keeps nothing still works until it is closed */ }
  show({ ...settings(), ...some })
}

/** Put theme, hand and language on the page. @param {Settings} wanted */
export function show({ theme, hand, language }) {
  const page = document.documentElement
  if (theme === 'auto') page.removeAttribute('data-theme')
  else page.setAttribute('data-theme', theme)
  page.setAttribute('data-hand', hand)
  page.lang = language
}

/** What was chosen and can be: anything else in the storage is as good as nothing. @returns {Partial<Settings>} */
function kept() {
  const { language, theme, hand, ward } = read() ?? {}
  return {
    ...(typeof language === 'string' && { language }), ...(THEMES.includes(theme) && { theme }), ...(HANDS.includes(hand) && { hand }),
    ...(typeof ward === 'string' && { ward }),
  }
}

/** @returns {any} */
function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}')
  } catch {
    return {}
  }
}

function phoneLanguage() {
  return (navigator.language ?? 'en').slice(0, 2).toLowerCase()
}
