/** The contract files on the phone: what the server reads, as one answer that the worker seals. */

/** @typedef {import('../types.d.ts').Table} Table
 *  @typedef {{ code: string, edition: number, kind: string, path: string, sha256: string }} Row
 *  @typedef {{ criteria: (code: string) => Table, instrument: (code: string) => Table, protocol: (code: string) => Table,
 *    editionOf: (code: string) => string, protocols: () => Record<string, Table>,
 *    schedules: () => Record<string, Table>, products: () => Record<string, Table>,
 *    laboratory: () => Table, scores: () => Table[],
 *    formulary: () => Record<string, Table>, guidance: () => Table[], dosesOf: (product: string) => Table | null }} Contract */

const FILES = '/app/contract.json'

/** @type {Promise<Contract> | null} */
let loaded = null

/** All criteria, instruments, protocols, products, drugs and guidelines. @returns {Promise<Contract>} */
export const contract = () => loaded ??= sealed().then(files => load(path => files[path])).catch(wrong => { loaded = null; throw wrong })

/** @param {(path: string) => any} read @returns {Promise<Contract>} */
export async function load(read) {
  /** @type {{ files: Row[] }} */
  const { files } = await read('index.json')
  const tables = await Promise.all(files.map(file => read(file.path)))
  for (const [index, { code, path }] of files.entries()) if (tables[index]?.code !== code) throw new Error(`not a contract file: ${path}`)
  /** @type {Map<string, { file: Row, table: Table }>} */
  const present = new Map()
  for (const [index, file] of files.entries()) if (file.kind !== 'archive') present.set(file.code, { file, table: tables[index] })
  /** @param {string} kind @returns {(code: string) => Table} */
  const of = kind => code => {
    const found = present.get(code)
    if (found?.file.kind !== kind) throw new Error(`${code}: not one of the ${kind}`)
    return found.table
  }
  return {
    criteria: of('criteria'),
    instrument: of('instruments'),
    protocol: of('protocols'),
    editionOf: code => present.get(code)?.file.sha256 ?? '',
    protocols: () => Object.fromEntries([...present].filter(([, one]) => one.file.kind === 'protocols').map(([code, one]) => [code, one.table])),
    products: () => Object.fromEntries([...present.values()].filter(one => one.file.kind === 'products').map(({ table }) => [table.name, table])),
    formulary: () => Object.fromEntries([...present].filter(([code, { file }]) => file.kind === 'formulary' && code !== 'product-doses').map(([code, { table }]) => [code, table])),
    guidance: () => [...present.values()].filter(one => one.file.kind === 'guidance').map(one => one.table).sort((one, other) => one.rank - other.rank),
    scores: () => [...present.values()].filter(one => one.file.kind === 'scores').map(({ table }) => table),
    laboratory: () => of('laboratory')('laboratory'),
    dosesOf: product => of('formulary')('product-doses').products.find((/** @type {Table} */ row) => row.product === product) ?? null,
    schedules: () => Object.fromEntries(files.flatMap(({ sha256 }, index) => 'times' in tables[index] ? [[sha256, tables[index]]] : [])),
  }
}

/** Every file by its path. @returns {Promise<Record<string, any>>} */
async function sealed() {
  const answer = await fetch(FILES)
  if (!answer.ok) throw new Error(`contract files missing: ${answer.status}`)
  return answer.json()
}
