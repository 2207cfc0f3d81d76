"""A physician's night with the keyboard alone: every screen is reached whole, and what it signs is on the server."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from backend.contract import load
from backend.demo.people import PATIENTS
from tests.e2e.browsers import PHONE
from tests.e2e.conftest import PHYSICIAN, NewPhone
from tests.e2e.disagreements import BEDS as DISAGREE
from tests.e2e.disagreements import disagree
from tests.e2e.elsewhere import Elsewhere
from tests.e2e.keyboard import Keyboard
from tests.e2e.nurse import BEDS, ON_SERVER_MS, go, patient_path
from tests.e2e.server_side import entries_of_phones
from tests.e2e.wards import WardServer

ILL, CHILD, NEW = "EXEMPLE", "PETIT", "PROVA"
NEURO = ("consciousness][value=alert", "seizure][value=none", "motor][value=none", "raised_icp][value=none")
MAIN = "footer button[name=main]:enabled"
SIGNED = [
    "decision", "decision", "escalation", "monitoring", "neuro_check", "pause", "product_dose", "slot_missed",
    "stay",
]  # fmt: skip
ELSEWHERE = ("amendment", "medication", "weight")  # by the same physician on another phone: what is disagreed about


def places(page: Page, held: str) -> Iterator[str]:
    """Every screen that is more than a step of a check; yields its name once it stands."""
    ill, child, new = (patient_path(page, name) for name in (ILL, CHILD, NEW))
    for name, path, mark in (
        ("ward", "/app/", BEDS),
        ("patient", ill, "patient-banner"),
        ("history", f"{ill}/history", "route-line li"),
        ("watch", f"{ill}/watch", "button[name=protocol]"),
        ("dose", f"{ill}/dose", "input[name=dose_number]"),
        ("patient-sheet", f"{ill}/sheet", ".sheet .block"),
        ("ward-sheet", "/app/sheet", ".sheet .patients"),
        ("form", "/app/form/capd", ".sheet .grading"),
        ("checks", "/app/ward/checks", "check-strip"),
        ("sync", "/app/sync", "footer button[data-kind=primary]:enabled"),
        ("take-in", "/app/take-in", "input[name=file]"),
        ("held", "/app/held", "section[aria-labelledby=held-open] a"),
        ("held-entry", held, "choice-list"),
        ("settings", "/app/settings", "fieldset"),
        ("board", "/app/board", ".board bed-plate"),
        ("alarms", "/app/alarms", "section[aria-labelledby=open]"),
        ("patient-alarms", f"{ill}/alarms", "main[data-step=alarms] choice-list"),
        ("episode", f"{ill}/episode", "button[name=reason]"),
        ("move", f"{ill}/move", "button[name=what]"),
        ("pause", f"{ill}/pause", "button[name=reason]"),
        ("child", f"{child}/check/identity", "dl.who"),
        ("background", f"{new}/check/background", "main[data-step=identity]"),
    ):
        go(page, path, mark)
        yield name
    for kind in DISAGREE:
        page.goto(question(page, kind))
        page.locator("button[name=answer]").first.wait_for()
        yield f"decide-{kind}"


def question(page: Page, kind: str) -> str:
    """The address of what two phones disagree in."""
    go(page, "/app/", BEDS)
    go(page, patient_path(page, PATIENTS[DISAGREE[kind]][0]["family"]), ".asks")
    return page.locator(f".asks a[href*='/decide/{kind}/']").get_attribute("href") or ""


def at(page: Page, path: str, mark: str) -> Keyboard:
    """A keyboard on a screen."""
    go(page, path, mark)
    return Keyboard(page)


def child_check(page: Page) -> None:
    """CAPD, the neuro step, the grade."""
    go(page, "/app/", BEDS)
    path = patient_path(page, CHILD)
    keyboard = at(page, f"{path}/check/identity", "dl.who").press("button[value=read_aloud]")
    keyboard.press(
        *(f"button[name={item['code']}][value=sometimes]" for item in load.instrument("capd")["items"]), MAIN
    )
    keyboard.press(*(f"button[name={answer}]" for answer in NEURO), MAIN, f"main[data-step=grade] ~ {MAIN}").sign()


def watched_and_moved(page: Page, ill: str) -> None:
    """Another rhythm, a dose, another bed, a pause; a check that was not done."""
    go(page, "/app/", BEDS)
    Keyboard(page).press(".beds a[href*='/missed/']", "button[name=reason][value=refused]").to(".kept ~ * a, footer a")
    chosen = ("button[name=protocol][value=melbourne]", "button[name=reason][value=other]")
    keyboard = at(page, f"{ill}/watch", chosen[0]).press(*chosen)
    keyboard.to("#words").page.keyboard.type("asked for by neurology")
    keyboard.sign()
    keyboard = at(page, f"{ill}/dose", "input[name=dose_number]")
    keyboard.to("input[name=dose_number]").page.keyboard.type("1")
    keyboard.choose("dose_when", "now")
    keyboard.sign()
    keyboard = at(page, f"{ill}/move", "button[name=what]").press("button[name=what][value=bed]")
    keyboard.to("#bed").page.keyboard.type("13")
    keyboard.sign()
    at(page, f"{ill}/pause", "button[name=reason]").press("button[name=reason][value=imaging]").sign()


def decided(page: Page, ill: str, held: str) -> None:
    """Somebody called to an alarm, an episode closed, a dispute settled, a held entry taken into the record."""
    at(page, f"{ill}/alarms", "choice-list").press("button[name=called]").sign()
    at(page, f"{ill}/episode", "button[name=reason]").press("button[name=reason]").sign()
    keyboard = at(page, question(page, "amendment"), "button[name=answer]").press("button[name=answer]")
    keyboard.to("#words").page.keyboard.type("heard it myself")
    keyboard.sign()
    chosen = ("button[name=outcome][value=accept]", "button[name=because][value=author_confirms]")
    at(page, held, "choice-list").press(*chosen).sign("screen-held-entry h1:has-text('Entry in the record')")


def test_a_physicians_night_by_keyboard_alone(signed_in: NewPhone, ward: WardServer) -> None:
    disagree(ward)
    page = signed_in(PHYSICIAN, viewport={**PHONE, "height": 700}).page
    page.locator(".beds strong").first.wait_for()
    ill = patient_path(page, ILL)
    held = f"/app/held/{Elsewhere(ward).hold(ill.rpartition('/')[2])}"
    found = {name: Keyboard(page).out_of_reach() for name in places(page, held)}
    assert {name: faults for name, faults in found.items() if faults} == {}
    child_check(page)
    watched_and_moved(page, ill)
    decided(page, ill, held)
    page.goto("/app/sync")
    expect(page.locator("safe-answer[data-state=server]")).to_be_visible(timeout=ON_SERVER_MS)
    mine = [one["kind"] for one in entries_of_phones(ward.database) if one["author"] == "benali"]
    assert sorted(kind for kind in mine if kind not in ELSEWHERE) == SIGNED
