/** The phone's own voices, which speak without the network: what is said at a bed goes nowhere. */

/** The first voice of a language that lives on this phone, once the browser knows its voices. @param {string} language @returns {SpeechSynthesisVoice | null} */
export function localVoice(language) {
  const voices = globalThis.speechSynthesis?.getVoices() ?? []
  return voices.find(voice => voice.localService && voice.lang.split(/[-_]/)[0].toLowerCase() === language) ?? null
}

/** Call `listener` whenever the browser has learnt its voices; returns how to stop. @param {() => void} listener */
export function onVoices(listener) {
  const { speechSynthesis } = globalThis
  speechSynthesis?.addEventListener?.('voiceschanged', listener)
  return () => speechSynthesis?.removeEventListener?.('voiceschanged', listener)
}

/** Say it now, instead of what is being said. @param {string} text @param {SpeechSynthesisVoice} voice */
export function say(text, voice) {
  hush()
  speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang }))
}

/** Say nothing more. */
export const hush = () => globalThis.speechSynthesis?.cancel()
