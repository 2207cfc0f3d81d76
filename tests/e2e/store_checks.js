/** What the store must do in any browser: run in a page of the app, answers what came out. Nobody else writes meanwhile. */
async () => {
  const store = name => import(`/static/js/store/${name}.js`)
  const [{ transact, SaveError }, { keepDraft, draftOf, drafts }, { sign }, { closeDatabase }, { fact, remember }, { safety }, { currentSession }] =
    await Promise.all(['transact', 'drafts', 'entries', 'database', 'meta', 'safety', 'session'].map(store))
  const { textHash } = await import('/static/js/sync/envelope.js')
  const ward = currentSession().wards[0].id
  const patient = '01a0aa00-0000-7000-8000-0000000000aa'
  const note = text => ({ kind: 'note', patient, ward, at_ms: Date.now(), body: { text } })
  const rows = name => transact([name], 'readonly', stores => stores[name].getAll())
  const kind = refused => refused.then(() => 'saved', wrong => wrong instanceof SaveError ? wrong.kind : wrong.message)
  const found = {}

  const durable = []
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (value, ...key) {
    if (value.name === 'one' || value.id === 'a') durable.push(this.transaction.durability) // the app behind writes when it likes
    return put.call(this, value, ...key)
  }
  await remember('one', 1)
  await keepDraft({ id: 'a', patient, touched_ms: 1, items: { year: 'correct' } })
  IDBObjectStore.prototype.put = put
  found.durability = durable

  await keepDraft({ id: 'b', patient, touched_ms: 2, items: {} })
  await closeDatabase()
  found.drafts = [(await draftOf(patient)).id, (await drafts()).length, await fact('one')]

  found.undone = await kind(transact(['meta', 'drafts'], 'readwrite', async ({ meta, drafts }) => {
    await meta.put({ name: 'half', value: 1 })
    await drafts.delete('a')
    throw new Error('a rule')
  }))
  found.aborted = await kind(transact(['meta'], 'readwrite', async ({ meta }) => {
    await meta.put({ name: 'half', value: 1 })
    meta.transaction.abort()
  }))
  found.foreign_wait = await kind(transact(['meta'], 'readwrite', async ({ meta }) => {
    await meta.get('one')
    await new Promise(done => setTimeout(done))
    await meta.put({ name: 'half', value: 1 })
  }))
  found.after = [await fact('half'), (await drafts()).length]

  const real = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...given) {
    if (this.name === 'outbox') throw new DOMException('no space', 'QuotaExceededError')
    return real.apply(this, given)
  }
  found.full = await kind(sign([note('no space')], { dropDraft: 'b' }))
  IDBObjectStore.prototype.put = real
  found.after_full = [(await rows('outbox')).length, (await drafts()).length]

  const tabs = await Promise.allSettled([sign([note('one'), note('two')], { dropDraft: 'b' }), sign([note('one')], { dropDraft: 'b' })])
  found.signed = tabs.map(one => one.status === 'fulfilled' ? one.value.map(entry => entry.n) : one.reason.kind)
  await Promise.all([sign([note('three')]), sign([note('four')])])
  await closeDatabase()
  const kept = await rows('outbox')
  found.numbers = kept.map(row => row.n).sort()
  found.hashes = (await Promise.all(kept.map(async row => await textHash(row.text) === row.hash))).every(Boolean)
  found.waiting = (await safety()).waiting.length
  return found
}
