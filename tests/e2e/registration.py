"""A patient to register: what is typed and what is tapped."""

from playwright.sync_api import Page

TYPED = {
    "family": "Neuf", "given": "Aline", "born_day": "3", "born_year": "1961", "number": "555 123 4567", "bed": "41",
    "indication": "lymphoma",
}  # fmt: skip
TAPPED = {
    "sex": "female", "allergies": "none_known", "prompt_language": "it", "setting": "standard",
    "day0": "not_known", "developmental_delay": "no",
}  # fmt: skip


def fill_registration(page: Page) -> None:
    """Type and tap a whole registration."""
    for name, text in TYPED.items():
        page.locator(f"input[name={name}]").fill(text)
    page.locator("select[name=born_month]").select_option("5")
    page.locator("select[name=product]").select_option("axicabtagene ciloleucel")
    for name, code in TAPPED.items():
        page.locator(f"input[name={name}][value={code}]").check()
