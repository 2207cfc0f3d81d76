/** What this phone has of the site's own words: phone numbers, protocol lines, the rhythm for new courses. */
import { fact } from './meta.js'

/** As the server last told it; null before it has ever said whether there is any. @returns {Promise<import('../types.d.ts').SiteHere | null>} */
export const siteHere = async () => await fact('site') ?? null
