/** What the visit tests share: the shipped tables, and a draft to begin with. */
import { readFileSync } from 'node:fs'
import { newDraft } from '../../../../../frontend/static/js/screens/visit/model/draft.js'

const file = path => JSON.parse(readFileSync(new URL(`../../../../../frontend/static/contract/${path}`, import.meta.url), 'utf8'))

export const ice = file('instruments/ice.json')
export const capd = file('instruments/capd.json')
export const vitals = file('instruments/crs-vitals.json')
export const icans = file('criteria/astct-icans-2019.json')
export const icansChild = file('criteria/astct-icans-2019-child.json')
export const crs = file('criteria/astct-crs-2019.json')
export const NOW = Date.parse('2026-11-21T02:10:00+01:00')
export const PARIS = [['2026-03-29T01:00:00Z', 120], ['2026-10-25T01:00:00Z', 60]]
export const WELL = { consciousness: 'alert', seizure: 'none', motor: 'none', raised_icp: 'none' }

export const draftOf = (parts = ['neuro']) => newDraft(
  { id: 'd1', patient: 'p1', ward: '3b', course: 'c1', author: 'bernard', parts, rotation: { objects: 'a', command: 'a' } }, NOW)

export const allItems = answer => Object.fromEntries(ice.items.map(item => [item.code, answer]))
export const visitOf = (draft, instrument = ice) => ({ draft, instrument, domains: ['consciousness', 'seizure', 'motor', 'raised_icp'] })
