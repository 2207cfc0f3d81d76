/** Save what is only on this phone to a file. The name of the file says how many records it holds, never whose. */
import { download } from '../../lib/dom.js'
import { wardNow } from '../../store/clock.js'
import { unsentFile } from '../../store/take-in.js'

/** The phone's own downloads ask where it goes. */
export async function saveUnsent() {
  const { text, count } = await unsentFile()
  download(`tenpoint-${count}-${new Date(wardNow()).toISOString().slice(0, 10)}.json`, text)
}
