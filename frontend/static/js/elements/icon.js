/** Our own drawings on a grid of 24: straight, square-ended, 2.25 thick. Decoration only; the words stand beside them. */
import { html, svg } from '../../vendor/lit.js'

const DRAWINGS = {
  again: svg`<path d="M19.5 10A8 8 0 0 0 5.6 7.2L3.5 9.3M3.5 4v5.3h5.3M4.5 14a8 8 0 0 0 13.9 2.8l2.1-2.1M20.5 20v-5.3h-5.3"/>`,
  alert: svg`<path d="M12 3 22 20.5H2zM12 10v4.5M12 17.4v.1"/>`,
  back: svg`<path d="M10.5 5 3.5 12l7 7M4 12h17"/>`,
  camera: svg`<path d="M3 7.5h4.5L9.5 4.5h5l2 3H21v12H3z"/><circle cx="12" cy="13" r="3.75"/>`,
  call: svg`<path d="M4.5 3.5h4l2 5L8 10a11 11 0 0 0 6 6l1.5-2.5 5 2v4l-1 1A16.5 16.5 0 0 1 3.5 4.5z"/>`,
  change: svg`<path d="M4 20l1-4.5L16 4.5 19.5 8l-11 11zM13.5 7 17 10.5"/>`,
  check: svg`<path d="M4 12.5 9.5 18 20 6.5"/>`,
  cross: svg`<path d="M5.5 5.5l13 13m0-13-13 13"/>`,
  enlarge: svg`<path d="M3.5 9V3.5H9M15 3.5h5.5V9M20.5 15v5.5H15M9 20.5H3.5V15"/>`,
  erase: svg`<path d="M8.5 5H21v14H8.5L2.5 12zM11.5 9l6 6m0-6-6 6"/>`,
  held: svg`<rect x="4" y="10.5" width="16" height="10"/><path d="M7.5 10V7.5a4.5 4.5 0 0 1 9 0V10"/>`,
  ice: svg`<path d="M4 5v5M8 5v5M12 5v5M16 5v5M20 5v5M4 14v5M8 14v5M12 14v5M16 14v5M20 14v5"/>`,
  lab: svg`<path d="M9 3h6M10 3v7L5 20h14l-5-10V3M7.5 15h9"/>`,
  late: svg`<circle cx="12" cy="12" r="8.75"/><path d="M12 7v5.25l3.5 2.25"/>`,
  leave: svg`<path d="M14 4H5v16h9M10 12h11M17 8l4 4-4 4"/>`,
  next: svg`<path d="M13.5 5l7 7-7 7M20 12H3"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"/>`,
  phone: svg`<rect x="7" y="2.5" width="10" height="19" rx="2"/><path d="M11 18.25h2"/>`,
  plus: svg`<path d="M12 4v16M4 12h16"/>`,
  record: svg`<path d="M4.5 3v18M4.5 7h4M4.5 12h4M4.5 17h4M12 7h8M12 12h8M12 17h5"/>`,
  server: svg`<rect x="3.5" y="4" width="17" height="6.5"/><rect x="3.5" y="13.5" width="17" height="6.5"/><path d="M7 7.25h.01M7 16.75h.01"/>`,
  settings: svg`<path d="M3 7h9M18 7h3M3 17h3M12 17h9"/><circle cx="15" cy="7" r="2.75"/><circle cx="9" cy="17" r="2.75"/>`,
  sheet: svg`<path d="M5.5 2.5h9l4 4v15h-13zM9 11h6M9 15h6"/>`,
  sign: svg`<path d="M4 15.5 5 11l9-8.5 3.5 3.5-9 8.5zM3.5 20.5h17"/>`,
  temperature: svg`<path d="M14.5 13.6V5.5a2.75 2.75 0 0 0-5.5 0v8.1a4.5 4.5 0 1 0 5.5 0zM11.75 9v8"/>`,
  trend: svg`<path d="M3.5 3.5v17h17M7 15.5l4-5 3.5 3L20 6.5"/>`,
  untestable: svg`<circle cx="12" cy="12" r="8.5"/><path d="M6 18 18 6"/>`,
  up: svg`<path d="M12 21V4M5 11l7-7 7 7"/>`,
  voice: svg`<path d="M3.5 9v6h4l5.5 5V4L7.5 9zM16.5 8.5a5 5 0 0 1 0 7M19 5.5a9.5 9.5 0 0 1 0 13"/>`,
  ward: svg`<path d="M3 5v14M3 15h18v4M21 15v-2.5a3 3 0 0 0-3-3H9V15"/><circle cx="6" cy="11.5" r=".5"/>`,
}

/** @typedef {keyof typeof DRAWINGS} IconName */

/** A drawing by its name. @param {IconName} name */
export const icon = name => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${DRAWINGS[name]}</svg>`
