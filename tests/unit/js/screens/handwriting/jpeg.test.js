import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare, isHeic, objection, sizeOf, smallEnough } from '../../../../../frontend/static/js/screens/handwriting/model/jpeg.js'

const text = words => [...new TextEncoder().encode(words)]
const segment = (mark, body) => [0xff, mark, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]
const frame = (width, height) => segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 2, 0xff, 0, 3, 0xff, 0xd9]
const jpeg = (...parts) => Uint8Array.from([0xff, 0xd8, ...parts.flat(), ...scan])
const JFIF = segment(0xe0, text('JFIF\0'))
const played = bytesAt => {
  const asked = []
  return [asked, async (size, quality) => { asked.push([size.width, size.height, quality]); return jpeg(JFIF, frame(size.width, size.height), segment(0xdb, new Array(bytesAt(size, quality)).fill(7))) }]
}

test('everything an application wrote falls away, the picture and how its colours are read stay', () => {
  const adobe = segment(0xee, text('Adobe'))
  const full = jpeg(JFIF, segment(0xe1, text('Exif\0\0place')), segment(0xe1, text('http://ns.adobe.com/xap/')), segment(0xe2, text('ICC_PROFILE')), adobe, segment(0xe0, text('JFXX\0thumbnail')), segment(0xfe, text('bed 12')), frame(40, 30))
  assert.deepEqual(bare(full), jpeg(JFIF, adobe, frame(40, 30)))
  assert.deepEqual(bare(bare(full)), bare(full))
})

test('the first size and quality that fit are taken', async () => {
  const [asked, encode] = played(() => 100)
  const bytes = await smallEnough(encode, { width: 800, height: 200 }, 300)
  assert.deepEqual([asked, sizeOf(bytes)], [[[800, 200, 0.85]], { width: 800, height: 200 }])
})

test('quality gives way first, then the size, and no picture is made larger or longer than 1600', async () => {
  const [asked, encode] = played(({ width }, quality) => Math.round(width * quality))
  const bytes = await smallEnough(encode, { width: 3200, height: 800 }, 600)
  assert.ok(bytes.length <= 600)
  assert.deepEqual(asked, [[1600, 400, 0.85], [1600, 400, 0.7], [1600, 400, 0.55], [1600, 400, 0.4], [1280, 320, 0.85], [1280, 320, 0.7], [1280, 320, 0.55], [1280, 320, 0.4]])
  const [upright, tall] = played(() => 1)
  await smallEnough(tall, { width: 100, height: 3200 }, 600)
  assert.deepEqual(upright, [[50, 1600, 0.85]])
})

test('what never fits is not kept', async () => {
  const [asked, encode] = played(() => 5000)
  assert.deepEqual([await smallEnough(encode, { width: 10, height: 10 }, 300), asked.length], [null, 24])
})

test('an empty file and one of a hundred megapixels are refused before anything is decoded', () => {
  assert.deepEqual([objection(new Uint8Array()), objection(jpeg(frame(12_000, 9000))), objection(jpeg(frame(4000, 3000))), objection(Uint8Array.from(text('hello there, this is a text')))], ['empty', 'huge', '', ''])
})

test('the size of JPEG and PNG is read, of anything else it is not known', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, ...text('IHDR'), 0, 0, 1, 0, 0, 0, 0, 80])
  assert.deepEqual([sizeOf(png), sizeOf(jpeg(frame(320, 240))), sizeOf(Uint8Array.from([0xff, 0xd8, 0xff])), sizeOf(new Uint8Array(40))], [{ width: 256, height: 80 }, { width: 320, height: 240 }, null, null])
})

test('a picture as iPhones keep it is known by its name or its first bytes', () => {
  const heic = Uint8Array.from([0, 0, 0, 24, ...text('ftypheic')])
  assert.deepEqual([isHeic(heic, ''), isHeic(new Uint8Array(), 'image/heif'), isHeic(jpeg(), 'image/jpeg')], [true, true, false])
})
