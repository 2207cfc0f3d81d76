"""The screens of the written sentence, one after the other; yields each one's name once it stands."""

import re
from collections.abc import Iterator

from playwright.sync_api import Page, expect

from tests.e2e.nurse import BEDS, Nurse, go, patient_path
from tests.e2e.pen import LETTERS, draw, leave, photograph

WHO, CHILD = "MODELLO", "PETIT"
WHOLE = re.compile(rf"\b{LETTERS - 1} (lifts|levées)")  # the last stroke is kept
NOW = "figure[data-which=now] > button"


def handwriting(page: Page) -> Iterator[str]:
    """Nobody wrote yet; a sentence is drawn as the baseline, the next one photographed; where they are seen later."""
    go(page, "/app/", BEDS)
    path = patient_path(page, WHO)
    go(
        page,
        f"{patient_path(page, CHILD)}/handwriting",
        "header:has(patient-strip) ~ main[data-step=handwriting] > p:not(.facts)",
    )
    yield "handwriting-empty"
    nurse = to_writing(page, f"{path}/check/background")
    nurse.tap("button[name=write]")
    draw(page)
    expect(page.locator("figure[data-which=now]")).to_contain_text(WHOLE)
    yield "write-pad"
    leave(page)
    nurse.tap("button[name=sign][value=repeats]").page.locator(NOW).wait_for()
    nurse.page.locator("button[name=sign][value=repeats][aria-pressed=true]").wait_for()
    yield "writing-drawn"
    nurse.tap(NOW).page.locator("dialog[open] figure").first.wait_for()
    yield "writing-enlarged"
    nurse.tap("dialog[open] button[name=close]")
    yield from signed(nurse)
    yield from photographed(to_writing(page, f"{path}/check/identity"))
    go(page, path, "section[aria-labelledby=handwriting] .ink")
    yield "patient-handwriting"
    go(page, f"{path}/history", "route-line:not(:has(li[data-state=phone])) .record-hand img")
    yield "history-handwriting"
    go(page, f"{path}/handwriting", "main[data-step=handwriting] img")
    yield "handwriting"


def to_writing(page: Page, path: str) -> Nurse:
    """The screens before it are passed over."""
    go(page, path, "main[data-step=identity]")
    nurse = Nurse(page).identify()
    for step in (["background"] if path.endswith("background") else []) + ["orientation", "naming"]:
        nurse.at(step).tap("footer button[name=aside]")
    for step in ("command", "attention"):
        nurse.at(step).answer(step, "correct")
    return nurse.at("writing")


def photographed(nurse: Nurse) -> Iterator[str]:
    """A file that is no photograph, then one that is."""
    field = nurse.page.locator("input[name=photo]")
    field.set_input_files({"name": "page.txt", "mimeType": "text/plain", "buffer": b"no picture"})
    nurse.page.locator(".live notice-box").wait_for()
    yield "writing-no-photo"
    field.set_input_files({"name": "page.jpg", "mimeType": "image/jpeg", "buffer": photograph()})
    nurse.page.locator("crop-frame").wait_for()
    yield "writing-crop"
    nurse.main().page.locator(f"{NOW} img").wait_for()
    yield "writing-photographed"
    for _ in signed(nurse):
        pass


def signed(nurse: Nurse) -> Iterator[str]:
    """The sentence is judged, the check signed, and the patient's page opened."""
    nurse.answer("writing", "correct").at("neuro").all_well().agree().at("review")
    nurse.page.locator(".written > *").wait_for()
    yield "review-handwriting"
    path = nurse.page.url.split("/check/")[0]
    nurse.sign()
    go(nurse.page, path.replace(nurse.page.url.split("/app")[0], ""), "patient-banner")
