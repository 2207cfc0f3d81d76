"""The screens of the change of shift, one after the other; yields each one's name once it stands."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.e2e.nurse import BEDS, Nurse, go, patient_path

# name of the screen -> patient, and what stands on it alone
SCREENS = {
    "take": ("PROVA", "#said"),
    "answer": ("TESTARD", "#said"),
    "accepted": ("MODELLO", "button[name=give]"),
    "give": ("EXEMPLE", "#to"),
}


def handovers(page: Page) -> Iterator[str]:
    """Who waits to be taken over, who is asked about, who was taken over; one is handed over, and that corrected."""
    go(page, "/app/", BEDS)
    paths = {name: f"{patient_path(page, family)}/handover" for name, (family, _) in SCREENS.items()}
    for name, (family, mark) in SCREENS.items():
        go(page, paths[name], f"screen-handover:has(patient-strip:has-text('{family}')) {mark}")
        yield f"handover-{name}"
    nurse = Nurse(page).answer("expected", "fever")
    page.locator("#expected-fever").fill("cultures are taken")
    yield "handover-written"
    nurse.hold().page.locator(".kept").wait_for()
    yield "handover-saved"
    go(page, f"{paths['give']}/correct", "button[name=change]")
    yield "handover-correct"
    go(page, paths["give"], "button[name=give]")
    yield "handover-waits"
