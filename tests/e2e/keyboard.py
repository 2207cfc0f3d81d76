"""Somebody who has no other way in than the keyboard: what is pressed, what is reached, and that the focus is seen."""

from playwright.sync_api import Page, expect

FURTHEST = 120
# the bars that stay where they are, and what has the focus between them: seen whole, or filling all there is
FAULT = """() => {
  const one = document.activeElement
  if (one === document.body) return ''
  const name = `${one.localName} ${one.name ?? ''} ${one.value ?? ''} ${one.textContent.trim().slice(0, 40)}`
  const rings = [null, '::after'].map(part => getComputedStyle(one, part).outlineStyle)
  if (rings.every(ring => ring === 'none') && !one.matches('h1')) return `no ring: ${name}`
  if (!document.querySelector('main')?.contains(one)) return ''
  const bars = [...document.querySelectorAll('#banner, .screen > header, .screen > footer')]
    .filter(bar => ['sticky', 'fixed'].includes(getComputedStyle(bar).position)).map(bar => bar.getBoundingClientRect())
  const top = Math.max(0, ...bars.filter(bar => bar.top < innerHeight / 2).map(bar => bar.bottom))
  const bottom = Math.min(innerHeight, ...bars.filter(bar => bar.top >= innerHeight / 2).map(bar => bar.top))
  const box = one.getBoundingClientRect()
  const isTall = box.height > bottom - top && box.top < bottom && box.bottom > top
  return isTall || (box.top >= top - 1 && box.bottom <= bottom + 1) ? '' : `covered: ${name}`
}"""
SCROLLED_FRAMES = 30  # the page scrolls to the focus, and a bar that shrinks with it moves it once more
HIDDEN = f"""async () => {{
  const fault = {FAULT}
  for (let frame = 0; frame < {SCROLLED_FRAMES} && fault(); frame++) await new Promise(requestAnimationFrame)
  return fault()
}}"""
STEP = f"""async () => {{
  const one = document.activeElement
  const isNew = !globalThis.met.has(one)
  globalThis.met.add(one)
  return [isNew, await ({HIDDEN})()]
}}"""
BEGIN = "() => { globalThis.met = new Set(); document.activeElement.blur(); getSelection().removeAllRanges() }"
NEVER_MET = """() => {
  const group = one => one.type === 'radio' ? one.name : one
  const met = new Set([...globalThis.met].map(group))
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [role=link]')]
    .filter(one => !one.disabled && one.checkVisibility() && !one.closest('[inert]') && !met.has(group(one)))
    .map(one => `${one.localName} ${one.name ?? ''} ${one.value ?? ''} ${one.textContent.trim().slice(0, 40)}`)
}"""


class Keyboard:
    """Tab until it is there, then Enter."""

    def __init__(self, page: Page):
        self.page = page

    def to(self, selector: str) -> "Keyboard":
        """Tab until something has the focus; on the way nothing that has it is hidden."""
        self.page.locator(selector).first.wait_for()
        for _ in range(FURTHEST):
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return self
            self.page.keyboard.press("Tab")
            assert self.page.evaluate(HIDDEN) == ""
        raise AssertionError(f"the keyboard does not reach {selector}")

    def press(self, *selectors: str) -> "Keyboard":
        """Press these, one after the other; what is gone by it hands the focus on."""
        for selector in selectors:
            self.to(selector).page.keyboard.press("Enter")
            self.page.wait_for_function("() => document.activeElement !== document.body")
        return self

    def sign(self, mark: str = ".kept") -> "Keyboard":
        """The hold button takes two presses; ends where it is said where the records are."""
        self.to("hold-button button").page.keyboard.press("Enter")
        self.page.keyboard.press("Enter")
        expect(self.page.locator(mark).first).to_be_visible()
        return self

    def choose(self, name: str, value: str) -> None:
        """One of several: the arrows go from one to the next, and choose it."""
        self.to(f"input[name={name}]").page.keyboard.press("Space")
        while self.page.evaluate("() => document.activeElement.value") != value:
            self.page.keyboard.press("ArrowDown")

    def out_of_reach(self) -> list[str]:
        """Tab through the whole screen: what it does not reach, and where the focus is not seen.

        Once more where something is found: news of the ward may have put another link in the place of one.
        """
        return self.missed_on_the_way() and self.missed_on_the_way()

    def missed_on_the_way(self) -> list[str]:
        """The same, of one round."""
        self.page.evaluate(BEGIN)
        hidden, is_new = [], True
        while is_new:
            self.page.keyboard.press("Tab")
            is_new, fault = self.page.evaluate(STEP)
            hidden.append(fault)
        return [one for one in hidden if one] + self.page.evaluate(NEVER_MET)
