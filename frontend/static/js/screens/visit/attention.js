/** ICE 4 of 5: counting back from one hundred. */
import { iceStep } from './ice.js'

export const attention = iceStep({ group: 'attention', prompt: ({ visit }) => visit.prompt('prompt-attention'), meaning: ({ visit }) => visit.ownPrompt('prompt-attention') })
