/** Makes the paper forms as the phone does: {language: {tool: form}} as JSON on stdout. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { TOOLS } from '../../../../../frontend/static/js/chart/tools.js'
import { formOf } from '../../../../../frontend/static/js/lib/sheet/blank-form.js'
import { translator } from '../../../../../frontend/static/js/lib/words.js'
import { load } from '../../../../../frontend/static/js/store/contract.js'

const CONTRACT = fileURLToPath(new URL('../../../../../frontend/static/contract/', import.meta.url))
const read = path => readFile(CONTRACT + path, 'utf8')
const files = await load(async path => JSON.parse(await read(path)))
const { areas, languages } = JSON.parse(await read('i18n/index.json'))

const made = {}
for (const language of Object.keys(languages)) {
  const t = translator(language, await Promise.all(areas.map(area => read(`i18n/${language}/${area}.ftl`))))
  const say = translator(language, [await read(`i18n/${language}/prompts.ftl`)])
  made[language] = Object.fromEntries(TOOLS.map(tool => [tool, formOf(files, tool, t, say)]))
}
process.stdout.write(JSON.stringify(made))
