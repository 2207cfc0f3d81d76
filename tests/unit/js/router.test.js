/** Which screen a path shows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import './browser.js'

const { routeOf } = await import('../../../frontend/static/js/router.js')
const shown = path => { const found = routeOf(path); return found && [found.route.name, found.params] }

for (const [path, expected] of [
  ['/app/', ['ward', {}]],
  ['/app/sign-in', ['sign-in', {}]],
  ['/app/register', ['register', {}]],
  ['/app/sync', ['sync', {}]],
  ['/app/held', ['held', {}]],
  ['/app/held/h1', ['held-entry', { hash: 'h1' }]],
  ['/app/settings', ['settings', {}]],
  ['/app/sheet', ['ward-sheet', {}]],
  ['/app/handovers', ['handovers', {}]],
  ['/app/patients/p1/handover', ['handover', { patient: 'p1', how: undefined }]],
  ['/app/patients/p1/handover/correct', ['handover', { patient: 'p1', how: 'correct' }]],
  ['/app/patients/p1', ['patient', { patient: 'p1' }]],
  ['/app/patients/p1/history', ['history', { patient: 'p1' }]],
  ['/app/patients/p1/trends', ['trends', { patient: 'p1' }]],
  ['/app/patients/p1/sheet', ['patient-sheet', { patient: 'p1' }]],
  ['/app/patients/p1/days', ['days-sheet', { patient: 'p1' }]],
  ['/app/patients/p1/check/orientation', ['visit', { patient: 'p1', step: 'orientation' }]],
  ['/app/patients/p1/amend/e1', ['amend', { patient: 'p1', entry: 'e1' }]],
  ['/app/patients/p1/missed/2026-11-20/20:00', ['missed', { patient: 'p1', date: '2026-11-20', time: '20:00' }]],
  ['/app/patients/p1/guidance/crs', ['guidance', { patient: 'p1', of: 'crs' }]],
  ['/app/patients/p1/guidance/iec-hs', ['guidance', { patient: 'p1', of: 'iec-hs' }]],
  ['/app/patients/p1/guidance/hlh', null],
  ['/app/patients/p1/pause', ['pause', { patient: 'p1' }]],
  ['/app/ward/checks', ['checks', {}]],
  ['/app/board', ['board', {}]],
  ['/app/patients/p1/missed', null],
  ['/app/nowhere', null],
  ['/app/patients/', null],
  ['/app/patients/p1/history/x', null],
]) test(`${path} shows ${expected?.[0] ?? 'that it leads nowhere'}`, () => assert.deepEqual(shown(path), expected))
