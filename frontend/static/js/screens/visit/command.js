/** ICE 3 of 5: one simple command; two of them take turns. */
import { iceStep } from './ice.js'

export const command = iceStep({ group: 'command', prompt: ({ visit, draft }) => visit.prompt(`prompt-command-${draft.rotation.command}`) })
