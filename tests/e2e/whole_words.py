"""Words that a screen breaks inside: between two letters, or at the hyphen of a date or a code."""

from playwright.sync_api import Page

# A line may end at the hyphen of two words (`a-t-elle`), not beside a digit or a capital (`26-Nov`, `CAR-T`).
FIND = r"""width => {
  const found = []
  document.documentElement.style.inlineSize = width
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const shown = node.parentElement.checkVisibility() && !node.parentElement.closest('.heard, [aria-hidden=true], svg')
    if (!shown) continue
    for (const { 0: part, index } of node.data.matchAll(/(?:[^\s\u00a0-]|-(?=[\p{Lu}\d])|(?<=\d)-)+/gu)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + part.length)
      const lines = new Set([...range.getClientRects()].filter(box => box.width > 0).map(box => Math.round(box.top)))
      if (lines.size > 1) found.push(part)
    }
  }
  document.documentElement.style.inlineSize = ''
  return found
}"""
WIDTHS = (320, 360)


def broken_words(page: Page) -> list[str]:
    """What is broken on the present screen, as wide as the usual narrow phones: `320: Consciousness`."""
    return [f"{width}: {word}" for width in WIDTHS for word in page.evaluate(FIND, f"{width}px")]
