// Everything about each text of the page that decides what axe says of its colours: same look, same answer.
left => {
  const styles = new Map()
  const style = one => styles.get(one) ?? styles.set(one, getComputedStyle(one)).get(one)
  const clear = colour => /^rgba\(.*, 0\)$|^transparent$/.test(colour)
  const PICTURES = 'img, svg, canvas, video, object'
  const OFF = ':disabled, [aria-disabled=true], [inert]'
  const UNREAD = new Set(['hidden', 'range', 'color', 'checkbox', 'radio', 'image'])

  const named = [...document.querySelectorAll(OFF)].flatMap(one => (one.getAttribute('aria-labelledby') ?? '').split(' '))
  const names = new Set(named.filter(Boolean))

  /** A painted ornament before or after an element: a large one leaves axe without an answer. */
  function ornaments (one, { width, height }) {
    return ['::before', '::after'].map(which => {
      const made = getComputedStyle(one, which)
      const bare = clear(made.backgroundColor) && made.backgroundImage === 'none'
      if (made.content === 'none' || bare) return ''
      const share = parseFloat(made.width) * parseFloat(made.height) / (width * height)
      return `${made.backgroundColor} ${made.backgroundImage} ${made.position} ${Math.ceil(share * 8)}`
    }).join('')
  }

  const chains = new Map([[null, '']])
  /** What is unusual of an element and of those around it: dimmed, off, cut away, ornamented. */
  function chain (one) {
    if (!chains.has(one)) {
      const { opacity, clip, clipPath, filter, mixBlendMode } = style(one)
      const off = one.matches(OFF) || names.has(one.id) || one.closest('label')?.control?.matches(OFF)
      const usual = ['1', 'auto', 'none', 'none', 'normal', '', '']
      const own = [opacity, clip, clipPath, filter, mixBlendMode, off ? 'off' : '', ornaments(one, one.getBoundingClientRect())]
      const told = own.filter((fact, at) => fact !== usual[at]).join(' ')
      chains.set(one, `${chain(one.parentElement)}${told && `/${told}`}`)
    }
    return chains.get(one)
  }

  function painted (one) {
    const { backgroundColor, backgroundImage, display } = style(one)
    if (display === 'none' || display === 'contents') return false
    return !clear(backgroundColor) || backgroundImage !== 'none' || one.matches(PICTURES)
  }

  const grounds = [...document.querySelectorAll('*')].filter(painted).map(one => [one, one.getBoundingClientRect()])
  const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
  const within = (a, b) => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom

  /** What is painted where a text stands, in the order of the document; what an opaque ground covers is not seen. */
  function under ({ left, right, top, bottom }, one) {
    const box = { left: left + 1, right: right - 1, top: top + 1, bottom: bottom - 1 }
    let around = []
    const beside = []
    for (const [ground, place] of grounds) {
      if (apart(box, place)) continue
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position, zIndex } = style(ground)
      const whole = within(box, place)
      const picture = ground.matches(PICTURES)
      const look = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, whole, picture]
      if (!ground.contains(one)) {
        const above = one.compareDocumentPosition(ground) & Node.DOCUMENT_POSITION_FOLLOWING
        beside.push([...look, position, zIndex, above].join(' '))
      } else {
        if (whole && backgroundColor.startsWith('rgb(')) around = []
        around.push([...look, zIndex < 0].join(' '))
      }
    }
    return `${around.join(' | ')} + ${[...new Set(beside)].join(' | ')}`
  }

  /** A link among other words is told from them by its colour, unless it has something more. */
  function link (one) {
    const found = one.closest('a[href], [role=link]')
    if (!found) return ''
    let block = found
    while (style(block).display.startsWith('inline') && block.parentElement) block = block.parentElement
    if (block.textContent.trim().length === found.textContent.trim().length) return 'alone'
    return [found, found.parentElement, block].map(style).map(look => [
      look.color, look.fontWeight, look.fontSize, look.fontFamily, look.fontStyle, look.textDecorationLine,
      look.textDecorationColor, look.borderBottom, look.backgroundColor
    ]).join()
  }

  function look (one, text, box) {
    const around = chain(one)
    if (/inset\((?:[5-9]\d|100)%/.test(around)) return 'cut away'
    const { color, fill, fontSize, fontWeight, textShadow, webkitTextStrokeWidth, textIndent } = style(one)
    const points = Math.ceil(72 * parseFloat(fontSize)) / 96
    return [
      color, one.ownerSVGElement ? fill : '', points >= 18 || (points >= 14 && fontWeight >= 700), textShadow,
      webkitTextStrokeWidth, parseFloat(textIndent) !== 0, text.length === 1, /[\p{L}\p{N}]/u.test(text),
      box.width <= 1 || box.height <= 1, around, link(one), under(box, one)
    ].join(' ; ')
  }

  const looks = new Set()
  const seen = one => one.checkVisibility() && !(left && one.closest(left))
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.trim()
    if (!text || !seen(node.parentElement)) continue
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) looks.add(look(node.parentElement, text, box))
  }
  for (const field of document.querySelectorAll('input, select, textarea')) {
    if (!seen(field) || UNREAD.has(field.type)) continue
    const { color, opacity } = getComputedStyle(field, '::placeholder')
    const words = [field.localName, color, opacity, Boolean(field.value), Boolean(field.placeholder)].join()
    looks.add(`${words} ; ${look(field, field.value, field.getBoundingClientRect())}`)
  }
  return [...looks]
}
