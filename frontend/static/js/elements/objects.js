/** Eight everyday things for naming, drawn for this on a grid of 120: one line, no words, nothing a country would not know. */
import { html, svg } from '../../vendor/lit.js'

const DRAWINGS = {
  watch: svg`<path d="M46 36 50 8h20l4 28M46 84l4 28h20l4-28"/><circle cx="60" cy="60" r="28"/><path d="M60 42v18l12 8M88 57h5v6h-5"/>`,
  pen: svg`<path d="m18 102 6-22L82 22l16 16-58 58zM24 80l16 16M72 32l16 16M82 22l8-8 16 16-8 8"/>`,
  button: svg`<circle cx="60" cy="60" r="46"/><circle cx="60" cy="60" r="34"/><circle cx="49" cy="49" r="5"/><circle cx="71" cy="49" r="5"/><circle cx="49" cy="71" r="5"/><circle cx="71" cy="71" r="5"/>`,
  key: svg`<circle cx="30" cy="60" r="20"/><circle cx="26" cy="60" r="5"/><path d="M49 53h63v14h-8v10H92V67h-8v14H72V67H49"/>`,
  cup: svg`<path d="M22 36h60v42a18 18 0 0 1-18 18H40a18 18 0 0 1-18-18zM82 46h10a12 12 0 0 1 12 12v4a12 12 0 0 1-12 12H82M14 104h76"/>`,
  spoon: svg`<ellipse cx="60" cy="32" rx="17" ry="24"/><path d="M56 56h8l4 52a8 4 0 0 1-16 0z"/>`,
  comb: svg`<path d="M10 36h100v18H10zM14 54v32M24 54v32M34 54v32M44 54v32M54 54v32M64 54v32M74 54v32M84 54v32M94 54v32M106 54v32"/>`,
  glasses: svg`<circle cx="34" cy="68" r="20"/><circle cx="86" cy="68" r="20"/><path d="M54 65a7 7 0 0 1 12 0M14 66 8 42l10-6M106 66l6-24-10-6"/>`,
}

/** @typedef {keyof typeof DRAWINGS} ObjectName */

/** @param {ObjectName} name */
export const drawing = name => html`<svg class="object" viewBox="0 0 120 120" aria-hidden="true">${DRAWINGS[name]}</svg>`
