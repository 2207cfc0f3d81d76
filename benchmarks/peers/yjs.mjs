/** A phone of Yjs: one document of the ward, a map from entry to text, over a WebSocket for as long as it is online. */
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

let made = 0

/** @param {string} url */
export async function phone(url) {
  const ward = new Y.Doc()
  const entries = ward.getMap('entries')
  return {
    add: async fresh => ward.transact(() => { for (const entry of fresh) entries.set(String(++made).padStart(36, '0'), entry) }),
    count: () => entries.size,
    online: () => { new WebsocketProvider(url.replace('http', 'ws'), 'ward', ward, { WebSocketPolyfill: WebSocket, disableBc: true }) },
  }
}
