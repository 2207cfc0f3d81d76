/** ICE 3 of 5: one simple command; two of them take turns. */
import { iceStep } from './ice.js'

/** @param {import('./pieces.js').Scene} scene */
const id = ({ draft }) => `prompt-command-${draft.rotation.command}`

export const command = iceStep({
  group: 'command', prompt: scene => scene.visit.prompt(id(scene)), meaning: scene => scene.visit.ownPrompt(id(scene)),
})
