/** A server that speaks CouchDB's protocol, on LevelDB: `node pouchdb_server.mjs <port> <folder>`. */
import express from 'express'
import expressPouchDB from 'express-pouchdb'
import PouchDB from 'pouchdb'

const [port, folder] = process.argv.slice(2)
const Kept = PouchDB.defaults({ prefix: `${folder}/` })
express().use('/', expressPouchDB(Kept, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: `${folder}/log.txt` }))
  .listen(Number(port), '127.0.0.1')
