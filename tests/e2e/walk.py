"""Every screen of the phone in the order of a night; each function yields a screen's name once it stands."""

from collections.abc import Callable, Iterator

from playwright.sync_api import Page

from backend.contract import load
from backend.contract.guidance import SUBJECTS
from backend.demo.people import PASSPHRASE
from tests.e2e.asking import absences, decisions, drugs
from tests.e2e.clocks import move_on
from tests.e2e.handing import handovers
from tests.e2e.nurse import BEDS, BULK_MS, Nurse, bed, go, patient_path
from tests.e2e.troubles import troubles
from tests.e2e.writing import handwriting

CHILD, CORRECTED, VOIDED, DUE, OTHER = "PETIT", "MUSTERMANN", "MODELLO", "MUSTERMANN", "SAMPLE"
FEVER = ("384", "118", "76", "98", "18", "97")


def outside(page: Page) -> Iterator[str]:
    """What stands before anybody is signed in; ends signed in, on the ward list."""
    for name, path, mark in (("landing", "/", "h1"), ("rescue", "/rescue", "main > section[data-read]")):
        page.goto(path)
        page.locator(mark).wait_for()
        yield name
    for tool in ("ice", "capd"):
        page.goto(f"/app/form/{tool}")
        page.locator(".sheet .grading").first.wait_for()
        yield f"form-{tool}"
    page.locator("footer a").click()
    page.locator("button[type=submit]").wait_for()
    yield "sign-in"
    sign_in(page, "not that one")
    page.get_by_role("alert").wait_for()
    yield "sign-in-wrong"
    sign_in(page, PASSPHRASE)
    page.locator(BEDS).first.wait_for()
    page.locator("a[data-kind=handover]").wait_for()


def sign_in(page: Page, passphrase: str) -> None:
    """Fill the two fields and send them."""
    page.locator("input[name=name]").fill("bernard")
    page.locator("input[name=passphrase]").fill(passphrase)
    page.locator("button[type=submit]").click()


def places(page: Page) -> Iterator[str]:
    """The ward's own screens, and the ones that lead nowhere."""
    yield "ward"
    patient, corrected, voided = (patient_path(page, name) for name in ("EXEMPLE", CORRECTED, VOIDED))
    for name, path, mark in (
        ("patient", patient, ".screen:has(patient-banner):has(.ink):not(:has(.instead))"),
        ("history-corrected", f"{corrected}/history", "route-line:has(li[data-record=amended]) code"),
        ("history-voided", f"{voided}/history", "route-line:has(li[data-record=voided]) code"),
        ("trends", f"{patient}/trends", "trend-lanes svg"),
        ("watch", f"{patient}/watch", "dl.ledger"),
        ("dose", f"{patient}/dose", "input[name=dose_number]"),
        ("course-new", f"{patient}/course/new", "main[data-step=course] form"),
        ("drugs", f"{patient}/drugs", "main[data-step=drugs] nav"),
        ("drug", f"{patient}/drugs/tocilizumab", "dose-formula"),
        ("weight", f"{patient}/weight", "input[name=weight]"),
        *((f"guidance-{of}", f"{patient}/guidance/{of}", f".guided[data-of={of}]") for of in SUBJECTS),
        ("labs", f"{patient}/labs", ".screen:has(patient-strip) main[data-step=labs] p"),
        ("scores", f"{patient}/scores", "main[data-step=scores] section"),
        ("score-may-not", f"{patient}/scores/iec-hs-criteria", ".screen:has(patient-strip) main[data-step=score] p"),
        ("lab", f"{patient}/labs/new", "input[name=value_crp]"),
        ("patient-sheet", f"{patient}/sheet", ".sheet .block"),
        ("days-sheet", f"{patient}/days", ".sheet:has(.calendar):not(:has(.writing > div .l))"),
        ("ward-sheet", "/app/sheet", ".sheet .patients"),
        ("checks", "/app/ward/checks", "check-strip"),
        ("handovers", "/app/handovers", "section[aria-labelledby=turn-take]"),
        ("sync", "/app/sync", "safe-answer"),
        ("take-in", "/app/take-in", "input[name=file]"),
        ("held", "/app/held", "screen-held:has(footer button:enabled) section"),
        ("held-absent", "/app/held/nothing", "screen-held-entry footer a"),
        ("settings", "/app/settings", "fieldset[data-wake=not_offered]"),
        ("board", "/app/board", ".board bed-plate"),
        ("alarms", "/app/alarms", "section[aria-labelledby=open]"),
        ("episode", f"{patient}/episode", "main[data-step=episode] notice-box"),
        ("systems", f"{patient}/systems", ".systems li[data-signed]"),
        ("patient-alarms", f"{patient}/alarms", "main[data-step=alarms] choice-list"),
        ("move", f"{patient}/move", "main[data-step=move] choice-list"),
        ("patient-absent", "/app/patients/nobody", "screen-patient main p:not(.heard)"),
        ("lost", "/app/nowhere", "footer button"),
        ("register", "/app/register", "input[name=window_days]"),
    ):
        go(page, path, mark)
        yield name
    Nurse(page).sign_by_key()
    page.locator(".summary a").first.wait_for()
    yield "register-wrong"
    yield from treatment(page, patient)


def treatment(page: Page, patient: str) -> Iterator[str]:
    """The treatment that is corrected: its form as it was signed, and what a day 0 of yesterday would move."""
    go(page, f"{patient}/watch", "a[href*='/course/0']")
    page.locator("a[href*='/course/0']").click()
    page.locator("main[data-step=course] form").wait_for()
    yield "course"
    page.locator("#day0_time").fill("09:15")
    page.locator("#window_days").fill("28")
    page.locator("footer button[name=main]").click()
    page.locator("before-after").wait_for()
    yield "course-moves"


def visit(page: Page) -> Iterator[str]:
    """One visit with both parts of a patient who wakes to touch, up to the saved page."""
    go(page, "/app/", BEDS)
    nurse = Nurse(page)
    bed(page, DUE).locator("a[href$='/check/identity']").click()
    nurse.at("identity")
    yield "identity"
    nurse.tap("button[value=crs]").identify()
    yield from ice(nurse)
    yield from neuro(nurse)
    yield from crs(nurse)
    yield from review(nurse)


def at_bulk(nurse: Nurse, step: str, name: str = "main") -> None:
    """A screen that one button answers whole, once it has been open long enough for that."""
    move_on(nurse.at(step).page, BULK_MS)
    nurse.page.locator(f"button[name={name}]:enabled").wait_for()


def ice(nurse: Nurse) -> Iterator[str]:
    """Orientation to writing: one answer wrong, one that cannot be tested."""
    at_bulk(nurse, "orientation")
    yield "orientation"
    nurse.tap("button[name=card]").page.locator("dialog[open] p").wait_for()
    yield "prompt-card"
    nurse.tap("dialog[open] button")
    nurse.answer("year", "not_testable")
    nurse.page.locator("button[name=reason]").first.wait_for()
    yield "why-untestable"
    nurse.tap("button[name=reason][value=hearing]").answer("month", "incorrect")
    nurse.page.locator("button[name=month][value=incorrect][aria-pressed=true]").wait_for()
    yield "orientation-answered"
    nurse.main().at("naming")
    nurse.page.reload()
    nurse.at("identity")
    yield "identity-resumed"
    at_bulk(nurse.identify(), "naming")
    yield "naming"
    nurse.tap("show-objects button")
    nurse.page.locator("dialog[open] button").wait_for()
    yield "show-object"
    nurse.tap("dialog[open] button")
    nurse.main()
    for step in ("command", "attention", "writing"):
        nurse.at(step)
        yield step
        nurse.answer(step, "correct")


def neuro(nurse: Nurse) -> Iterator[str]:
    """Alert questions, one severe answer, the grade, and a grade that is changed."""
    at_bulk(nurse, "neuro", "all-well")
    yield "neuro"
    nurse.answer("consciousness", "awakens_to_touch")
    nurse.page.locator("main notice-box[data-kind=stop]").wait_for()
    yield "neuro-severe"
    nurse.tap("button[name=exclude]").page.locator("button[name=consciousness_other_cause]").first.wait_for()
    yield "neuro-excluding"
    nurse.answer("consciousness_other_cause", "no")
    nurse.answer("seizure", "none").answer("motor", "none").answer("raised_icp", "none").main().at("grade")
    yield "grade"
    nurse.tap("button[name=guidance]").page.locator(".guided").first.wait_for()
    yield "grade-guidance"
    nurse.tap("footer button[name=back]").at("grade")
    nurse.tap("details.beside-grade summary").page.locator("details[open] .systems li[data-signed]").wait_for()
    yield "grade-systems"
    nurse.tap("footer button[name=aside]").tap("button[name=grade][value='2']")
    yield "grade-changed"
    nurse.tap("footer button[name=back]").agree()


def crs(nurse: Nurse) -> Iterator[str]:
    """The one CRS screen: the pad, what was left open, what is filled, its grade."""
    nurse.at("crs")
    yield "crs"
    nurse.tap("footer button[name=pad-done]").main()
    nurse.page.locator(".unanswered").wait_for()
    yield "crs-unanswered"
    nurse.tap("number-fields button")
    for value in FEVER:
        nurse.keys(value)
    nurse.answer("hypotension", "vasopressors").answer("oxygen", "nasal_cannula").keys("4")
    yield "crs-support"
    nurse.answer("hypotension", "no_vasopressor").answer("oxygen", "room_air")
    nurse.answer("episode_open", "no").answer("fever_masked", "no")
    yield "crs-answered"
    nurse.main().at("crs-grade")
    yield "crs-grade"
    nurse.agree("crs-grade")


def review(nurse: Nurse) -> Iterator[str]:
    """Everything on one page, the time of it, and where the records are."""
    nurse.at("review")
    yield "review"
    nurse.tap("button[name=change][value=time]").keys("0110")
    yield "review-time"
    nurse.tap("footer button[name=back]").sign()
    yield "saved"


def corrections(page: Page) -> Iterator[str]:
    """A signed check that is corrected, withdrawn, moved, noted."""
    go(page, "/app/", BEDS)
    path = patient_path(page, OTHER)
    go(page, f"{path}/history", "route-line a.button")
    page.locator("route-line a.button").first.click()
    page.locator("button[name=what]").first.wait_for()
    yield "amend"
    nurse = Nurse(page)
    for what in ("error", "wrong_patient", "note"):
        nurse.tap(f"button[name=what][value={what}]")
        page.locator("hold-button").wait_for()
        yield f"amend-{what}"
        if what == "wrong_patient":
            nurse.tap("button[name=target]")
            page.locator("dl.who").wait_for()
            yield "amend-move"
        nurse.tap("footer button[name=back]")
    nurse.tap("button[name=what][value=value]").at("identity")
    yield "amend-identity"
    nurse.identify().at("review")
    yield "amend-review"
    nurse.tap("button[name=change][value=crs]").at("crs").answer("hypotension", "no_vasopressor")
    nurse.main().agree("crs-grade").at("review").page.locator("before-after").wait_for()
    yield "amend-changed"
    go(page, path, "patient-banner")
    yield "patient-draft"
    go(page, "/app/", BEDS)
    yield "ward-draft"


def child(page: Page) -> Iterator[str]:
    """Under twelve: CAPD, or why not."""
    go(page, "/app/", BEDS)
    path = patient_path(page, CHILD)
    go(page, f"{path}/check/identity", "dl.who")
    nurse = Nurse(page).at("identity")
    yield "child-identity"
    nurse.tap("button[name=other-tool]")
    page.locator("button[name=tool-reason]").first.wait_for()
    yield "child-other-tool"
    nurse.tap("button[name=tool-reason][value=stay]").identify().at("capd")
    yield "child-capd"
    for item in load.instrument("capd")["items"]:
        nurse.answer(item["code"], "sometimes")
    page.locator("footer button[name=main]:enabled").wait_for()
    yield "child-capd-answered"
    nurse.main().at("neuro").all_well().at("grade")
    yield "child-grade"
    nurse.agree().at("review")
    yield "child-review"
    go(page, path, "patient-banner")
    yield "child-patient"


def baseline(page: Page) -> Iterator[str]:
    """What was before therapy, beside a baseline that is given up again."""
    go(page, "/app/", BEDS)
    path = patient_path(page, "PROVA")
    go(page, f"{path}/check/background", "main[data-step=identity]")
    nurse = Nurse(page).identify().at("background")
    yield "background"
    nurse.tap("button[name=handicaps][value=hearing]").tap("button[name=languages][value=it]")
    nurse.tap("button[name=hand][value=right]").page.locator("footer button[name=main]:enabled").wait_for()
    yield "background-answered"
    page.reload()
    nurse.at("identity").tap("button[name=discard]").page.locator("patient-banner").wait_for()


WALKS: tuple[Callable[[Page], Iterator[str]], ...] = (
    outside,
    places,
    visit,
    corrections,
    child,
    decisions,
    absences,
    drugs,
    baseline,
    handovers,
    handwriting,
    troubles,
)


def screens(page: Page) -> Iterator[str]:
    """All of them."""
    for walk in WALKS:
        yield from walk(page)
