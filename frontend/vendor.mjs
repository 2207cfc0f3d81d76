/** Bundle each third-party library once into static/vendor/, with a .d.ts for tsc. Run at set-up: `node frontend/vendor.mjs`. */
import { build } from 'esbuild'
import { copyFile, mkdir, rm, writeFile, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, 'static', 'vendor')
const modules = join(here, '..', 'node_modules')

const directives = ['cache', 'choose', 'class-map', 'guard', 'if-defined', 'join', 'keyed', 'live', 'map', 'range', 'ref', 'repeat', 'until', 'when']
const libraries = {
  lit: ['lit', ...directives.map(name => `lit/directives/${name}.js`)],
  idb: ['idb'],
  fluent: ['@fluent/bundle'],
  qr: ['uqr'],
  signature_pad: ['signature_pad'],
}
const whole = ['signature_pad'] // what they hand over is one thing without a name
const workbox = {
  'workbox-precaching': ['precache', 'addRoute', 'matchPrecache', 'createHandlerBoundToURL', 'cleanupOutdatedCaches', 'PrecacheController'],
  'workbox-routing': ['registerRoute', 'setDefaultHandler', 'NavigationRoute', 'Route'],
}

await rm(out, { recursive: true, force: true })
await mkdir(join(out, 'fonts'), { recursive: true })
for (const [name, packages] of Object.entries(libraries)) await bundleModule(name, packages)
await bundleWorker()
await copyFonts()

/** @param {string} name @param {string[]} packages */
async function bundleModule(name, packages) {
  const lines = packages.map(path => `export ${whole.includes(path) ? '{ default }' : '*'} from '${path}'`).join('\n')
  await bundle(lines, `${name}.js`, { format: 'esm' })
  await writeFile(join(out, `${name}.d.ts`), `${lines}\n`)
}

async function bundleWorker() {
  const lines = Object.entries(workbox).map(([path, names]) => `export { ${names.join(', ')} } from '${path}'`).join('\n')
  await bundle(lines, 'workbox.js', { format: 'iife', globalName: 'workbox' })
}

/** @param {string} contents @param {string} file @param {import('esbuild').BuildOptions} options */
async function bundle(contents, file, options) {
  await build({
    stdin: { contents, resolveDir: here }, outfile: join(out, file), bundle: true, minify: true, target: 'es2020',
    legalComments: 'inline', define: { 'process.env.NODE_ENV': '"production"' }, ...options,
  })
}

/** The typeface of the sheets, latin and latin-ext, three weights (SIL Open Font License). */
async function copyFonts() {
  const files = join(modules, '@fontsource', 'ibm-plex-sans-condensed', 'files')
  const wanted = /-latin(-ext)?-(400|600|700)-normal\.woff2$/
  for (const file of await readdir(files)) if (wanted.test(file)) await copyFile(join(files, file), join(out, 'fonts', file))
  await copyFile(join(modules, '@fontsource', 'ibm-plex-sans-condensed', 'LICENSE'), join(out, 'fonts', 'LICENSE'))
}
