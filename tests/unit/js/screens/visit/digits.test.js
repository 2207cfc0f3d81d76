import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFull, judge, keyOf, press, textOf, valueOf } from '../../../../../frontend/static/js/screens/visit/model/digits.js'
import { vitals } from './visits.js'

const typed = (keys, measure) => [...keys].reduce((text, key) => press(text, key, measure), '')
const { temperature, systolic, heart_rate, spo2, oxygen_flow } = vitals.measured

test('a keyboard has the keys of the pad and no others', () => {
  assert.deepEqual(['7', '.', ',', 'Backspace', 'Delete', 'a', 'Enter', '²', 'F1'].map(keyOf), ['7', '.', '.', 'erase', 'erase', null, null, null, null])
})

test('the point of a temperature comes by itself', () => {
  assert.equal(typed('384', temperature), '38.4')
  assert.equal(typed('38.4', temperature), '38.4')
  assert.equal(typed('3849', temperature), '38.4')
  assert.equal(typed('38', temperature), '38')
})

test('a flow of two and a half is not twenty-five', () => {
  assert.deepEqual(['2', '2.5', '25', '155'].map(keys => valueOf(typed(keys, oxygen_flow), oxygen_flow)), [20, 25, 250, 155])
})

test('a field is full when no digit can follow', () => {
  assert.deepEqual([isFull('38.4', temperature), isFull('38', temperature)], [true, false])
  assert.deepEqual([isFull('88', systolic), isFull('12', systolic), isFull('120', systolic)], [true, false, true])
  assert.deepEqual([isFull('10', spo2), isFull('97', spo2), isFull('', spo2)], [false, true, false])
})

test('erase takes one digit, and the point that came with it', () => {
  assert.equal(press('38.4', 'erase', temperature), '38')
  assert.equal(press('3', 'erase', temperature), '')
  assert.equal(press('', 'erase', temperature), '')
})

test('no digits are no value, and zero is one', () => {
  assert.deepEqual([valueOf('', systolic), valueOf('0', oxygen_flow), valueOf('38', temperature), valueOf('38.', temperature)], [null, 0, 380, 380])
})

test('a kept value is edited as it was written', () => {
  assert.deepEqual([textOf(384, temperature), textOf(5, oxygen_flow), textOf(118, systolic), textOf(undefined, systolic)], ['38.4', '0.5', '118', ''])
})

test('impossible blocks, unlikely asks', () => {
  assert.deepEqual([100, 120, 104].map(value => judge(value, { hard: [15, 110], soft: [40, 103] })), ['ok', 'impossible', 'unlikely'])
  assert.deepEqual([14, 39, 40, 160, 161, 321].map(value => judge(value, heart_rate)), ['impossible', 'unlikely', 'ok', 'ok', 'unlikely', 'impossible'])
})
