/** ICE 1 of 5: year, month, city, hospital. */
import { iceStep } from './ice.js'

export const orientation = iceStep({ group: 'orientation', prompt: ({ visit }, now) => visit.prompt(`prompt-${now}`) })
