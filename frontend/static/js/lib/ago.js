/** How long ago something was, in words. */
import { MINUTE_MS } from '../chart/instants.js'
import { t } from './i18n.js'

/** `28 min ago`; `just now` within the first minute, and for what a wrong clock puts ahead. @param {number} ms elapsed @param {import('./format.js').Format} format */
export const ago = (ms, format) => ms < MINUTE_MS ? t('just-now') : t('ago', { duration: format.duration(ms) })
