"""A check with the keyboard alone: what has the focus is never behind a bar or the key pad."""

from playwright.sync_api import Page

from tests.e2e.browsers import PHONE
from tests.e2e.nurse import Nurse, patient_path

COVERED = """() => {
  const [one, main] = [document.activeElement, document.querySelector('main')]
  if (!main.contains(one)) return null
  const [box, bar, pad] = [one, document.querySelector('.screen > header'), document.querySelector('.screen > footer')]
    .map(element => element.getBoundingClientRect())
  return box.top < bar.bottom || box.bottom > pad.top ? `${one.name} ${one.value}` : ''
}"""


def test_the_key_pad_never_covers_what_has_the_focus(page: Page) -> None:
    page.set_viewport_size({**PHONE, "height": 700})
    page.goto(f"{patient_path(page, 'MUSTERMANN')}/check/crs")
    Nurse(page).identify().at("crs").page.locator("key-pad").wait_for()
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(COVERED))
    assert sum(covered is not None for covered in seen) > 20
    assert {covered for covered in seen if covered} == set()
