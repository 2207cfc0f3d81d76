"""One patient from infusion to discharge by moved clocks: what the screens ask for and what three sheets say."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from backend.app import create_app
from backend.chart.compliance import compliance
from backend.clock import now_ms
from backend.config import Config
from backend.db import db
from backend.patients import service as patients
from tests.e2e.conftest import Night
from tests.e2e.month import Month
from tests.e2e.nurse import BEDS, Nurse, go, patient_path
from tests.e2e.registration import fill_registration
from tests.e2e.test_sheets import words
from tests.e2e.wards import Ready, WardServer
from tests.unit.chart.ward import ITEMS
from tests.unit.handovers.month import strokes
from tests.unit.pdf.pages import page_count, text

Json = dict[str, Any]
NEW, TWICE, FOUR = "NEUF", ("08:00", "20:00"), ("02:00", "08:00", "14:00", "20:00")
FEVER, WORSE = ("386", "118", "61", "112", "20", "95"), ("391", "88", "52", "121", "22", "95")
MASKED = {"episode_open": "yes", "fever_masked": "yes"}
KEPT = {"due": 122, "on_time": 118, "late": 1, "explained": 1, "unexplained": 2, "open": 0, "paused": 2}
DAY_3 = (
    "Day +3 of 30",
    "Watcher ICANS 1, at worst 1, rising; CRS 2, at worst 2, rising",
    "ICE 7 3 points below the baseline",
    "ICE of 10 10 10 10 10 10 10 7",
    "ICANS 0 0 0 0 0 0 1",
    "CRS – 0 0 0 0 1 2",
    "tocilizumab 560 mg IV",
    "No check missed",
    "Fever not required since",
    "Fluids, no vasopressor",
    "Near the centre: to",
    "(Europe, confidence C)",
    "No driving: to",
)
DAY_7 = (
    "Day +7 of 30",
    "Stable ICANS 0, at worst 2, same; CRS 0, at worst 2, same",
    "ICE of 10 10 8 9 9 9 9 10 10",
    "dexamethasone 10 mg IV",
    "resolved, peak 2",
    "During a procedure",
    "1 of 30 checks missed",
    "ICE 5; Wakes to voice",
)
DAY_30 = (
    "Day +30 of 30",
    "Stable ICANS 0, at worst 2, same; CRS 0, at worst 2, same",
    "CRS – 0 0 0 0 0 0 0",
    "not explained",
    "3 of 122 checks missed, 2 not explained",
    "No driving: to",
)
DATE = re.compile(r"\d\d-[A-Z][a-z]{2}")  # the days move with the day of the test
WHOLE = (
    "30-day sheet",
    "118 of 122",
    "02:00 6 9 08:00 10 10 7 × 9 P 10 10",
    "14:00 8 9 20:00 10 10 10 5 8 9 10 × 10",
    "ICANS, worst 0 0 0 2 2 1 0",
    "CRS, worst 0 0 1 2 0 0",
    "122 checks due: 118 on time, 1 late, 1 missed with a reason, 2 missed and not explained",
    "08:00 During a procedure",
    "08:00 CRS check: done late, DATE 14:00",
    "20:00 not explained DATE 20:00 CRS check: not explained",
    "CRS DATE 20:00 (Day +2) DATE 20:00 (Day +6)",
    "2 · DATE 08:10 (Day +3) Fluids, no vasopressor",
    "ICANS DATE 08:10 (Day +3) DATE 20:00 (Day +6) 3 d 11 h 2 · DATE 20:00 (Day +3)",
    "tocilizumab 560 mg IV DATE 09:15",
    "dexamethasone 10 mg IV DATE 21:00",
    "Platelets 41 × 10⁹/L, DATE (Day +7) only value",
    "EASIX 9.95, log2 3.32 LDH 410 U/L, DATE; Creatinine 88 µmol/L, DATE",
    "Edition 1, confidence C, not signed by this site",
    "DATE 08:00, Day +30, ICE 10 drawn in 2 s, 9 pen lifts; smaller",
)


@pytest.fixture
def ward(tmp_path: Path, night: Night, code: Ready) -> Iterator[WardServer]:
    """A server whose clock the test moves on."""
    clock = tmp_path / "clock"
    clock.write_text(str(now_ms()))
    server = WardServer(tmp_path, night.database, code, night.port, clock=clock)
    yield server
    server.kill()


@pytest.fixture
def month(page: Page, ward: WardServer) -> Month:
    """The phone of the ward, and the clocks."""
    assert ward.clock
    return Month(page, ward.clock)


def test_thirty_days_from_infusion_to_discharge(month: Month, ward: WardServer, tmp_path: Path) -> None:
    before_therapy(month)
    first_days(month)
    assert missing(DAY_3, sheet(month, tmp_path / "day3")) == []
    worse_and_better(month)
    assert missing(DAY_7, sheet(month, tmp_path / "day7")) == []
    three_quiet_weeks(month)
    assert missing(DAY_30, sheet(month, tmp_path / "day30")) == []
    assert missing(WHOLE, whole_watch(month, tmp_path / "whole")) == []
    discharge(month)
    found = month.chart()
    assert found == on_server(ward, found)
    mine = found["patients"][month.patient]
    assert (mine["present"], mine["due"]["state"], mine["day"]) == (False, "off", 30)
    assert compliance(mine["slots"], found["now_ms"]) == KEPT


def before_therapy(month: Month) -> None:
    """Registered the evening before, day 0 known, and the baseline taken with what was there before."""
    page = month.page
    month.shift(-1, "18:00", "bernard")
    go(page, "/app/register", "input[name=window_days]")
    fill_registration(page)
    page.locator("select[name=protocol]").select_option("by-grade")
    page.locator("input[name=day0][value=known]").check()
    year, month_of_year, day = page.evaluate(
        "ms => new Date(ms).toISOString().slice(0, 10)", month.ms(0, "12:00") + month.east_ms
    ).split("-")
    for name, value in (("day0_day", day), ("day0_year", year), ("day0_time", "10:30")):
        page.locator(f"input[name={name}]").fill(value)
    page.locator("select[name=day0_month]").select_option(str(int(month_of_year)))
    Nurse(page).sign_by_key()
    page.locator("screen-patient patient-banner").wait_for()
    go(page, "/app/", BEDS)
    month.patient = patient_path(page, NEW).rsplit("/", 1)[1]
    month.course = month.chart()["patients"][month.patient]["course"]["id"]
    go(page, f"/app/patients/{month.patient}/check/background", "main[data-step=identity]")
    nurse = Nurse(page).identify().at("background")
    nurse.tap("button[name=handicaps][value=hearing]").tap("button[name=languages][value=it]")
    nurse.tap("button[name=hand][value=left]").main()
    nurse.ice_in_bulk().all_well().agree().sign()
    month.send()


def first_days(month: Month) -> None:
    """Day 0 and a quiet day, fever on the second evening, ICE 7 on the third morning, then tocilizumab."""
    month.away()
    month.at(0, "20:00")
    month.checks(368)
    month.days(1, 1, TWICE, lambda: month.checks(369))
    month.shift(2, "08:00", "bernard")
    month.checks(374)
    month.at(2, "20:00")
    month.neuro()
    month.page.goto(f"/app/patients/{month.patient}/check/crs")
    nurse = Nurse(month.page).at("identity").tap("button[value=wristband]").at("crs")
    for value in FEVER:
        nurse.keys(value)
    nurse.crs_support().main().agree("crs-grade").sign()
    month.shift(3, "08:10", "leroy")
    seen(month, alarms=1)
    falling_ice(month)
    month.at(3, "09:15")
    month.given("tocilizumab", "560", "mg")
    month.at(3, "12:00")
    month.send()


def seen(month: Month, alarms: int) -> None:
    """What rose is an alarm until somebody else than who signed it has seen it, and said whom was called."""
    month.page.goto(f"/app/patients/{month.patient}/alarms")
    Nurse(month.page).at("alarms").answer("called", "physician").hold()
    expect(month.page.locator("ol.kept li")).to_have_count(alarms + 1)


def falling_ice(month: Month) -> None:
    """Three points lost and hypotension that needs fluids, in one visit by the screens."""
    page = month.page
    page.goto(f"/app/patients/{month.patient}/check/identity")
    nurse = Nurse(page).at("identity").identify().at("orientation").answer("month", "incorrect").main()
    nurse.at("naming").in_bulk().at("command").answer("command", "incorrect")
    nurse.at("attention").answer("attention", "incorrect").at("writing").answer("writing", "correct")
    nurse.all_well().agree().at("review").tap("button[name=add]").at("crs")
    for value in WORSE:
        nurse.keys(value)
    nurse.answer("hypotension", "no_vasopressor").answer("oxygen", "room_air")
    nurse.answer("episode_open", "yes").answer("fever_masked", "no").main().agree("crs-grade").sign()


def worse_and_better(month: Month) -> None:
    """ICANS 2 in the evening, a check missed for a procedure, a pause, and better from the fifth day on."""
    page = month.page
    month.away()
    month.at(3, "20:00")
    month.checks(378, *ITEMS[:5], consciousness="awakens_to_voice", **MASKED)
    month.at(3, "21:00")
    month.given("dexamethasone", "10", "mg")
    month.at(4, "02:00")
    month.checks(375, *ITEMS[:4], **MASKED)
    month.shift(4, "11:00", "bernard")
    seen(month, alarms=3)
    page.goto(f"/app/patients/{month.patient}")
    page.locator("main a[href*='/missed/']").first.click()
    Nurse(page).at("missed").answer("reason", "procedure")
    expect(page.locator(".kept")).to_contain_text("Check not done")
    month.away()
    month.days(4, 4, ("14:00", "20:00"), lambda: month.checks(372, "attention", "writing", **MASKED))
    month.days(5, 5, FOUR, lambda: month.checks(369, "writing", **MASKED))
    month.shift(6, "06:30", "leroy")
    page.goto(f"/app/patients/{month.patient}/pause")
    Nurse(page).at("pause").answer("reason", "imaging").hold()
    expect(page.locator(".kept")).to_contain_text("Checks paused")
    month.at(6, "09:30")
    page.goto(f"/app/patients/{month.patient}")
    page.locator("button[name=resume]").click()
    expect(page.locator("button[name=resume]")).to_have_count(0)
    month.away()
    month.at(6, "20:00")
    month.checks(368, **MASKED)
    month.shift(7, "08:00", "bernard")
    month.checks(367, **MASKED)
    found = (("platelets", "41", "giga_per_l"), ("ldh", "410", "u_per_l"), ("creatinine", "88", "umol_per_l"))
    month.sign(*(month.act("lab", {"code": code, "value": value, "unit": unit}) for code, value, unit in found))
    month.at(7, "12:00")
    month.send()


def three_quiet_weeks(month: Month) -> None:
    """Nothing any more, but for the evening of day 7, which nobody did and nobody explained."""
    for first in range(8, 30, 3):  # a shift and its reserve without a server
        month.shift(first, "07:00", "bernard")
        month.away()
        month.days(first, min(first + 2, 29), TWICE, lambda: month.checks(366))
    month.shift(30, "08:00", "bernard")
    month.writes(strokes(90, 40))
    month.checks(366)
    month.shift(30, "09:00", "benali")


def discharge(month: Month) -> None:
    """A physician lets the patient go home; the watch ends."""
    month.page.goto(f"/app/patients/{month.patient}/move")
    Nurse(month.page).answer("what", "leave").answer("reason", "home").hold()
    expect(month.page.locator(".kept")).to_contain_text("Discharge")
    month.at(30, "10:00")
    month.send()


def sheet(month: Month, path: Path) -> str:
    """What the phone prints, which is what the server's PDF says; its text."""
    return text(printed_alike(month, "sheet", ".pdf", path, pages=1))


def printed_alike(month: Month, screen: str, file: str, path: Path, pages: int) -> bytes:
    """The server's PDF, which says what the phone prints."""
    page, about = month.page, f"patients/{month.patient}"
    page.goto(f"/app/{about}/{screen}")
    page.locator(".sheet").wait_for()
    picture = page.locator(".sheet figure text").all_text_contents()
    printed = page.pdf(prefer_css_page_size=True)
    made = page.context.request.get(f"/api/handovers/{about}{file}?language=en").body()
    path.with_suffix(".pdf").write_bytes(made)  # to be looked at
    path.with_suffix(".phone.pdf").write_bytes(printed)
    assert words(printed, picture) == words(made, picture)
    assert (page_count(printed), page_count(made)) == (pages, pages)
    return made


def whole_watch(month: Month, path: Path) -> str:
    """What the server prints of all the days, which is what the phone prints; its text."""
    made = printed_alike(month, "days", "/days.pdf", path, pages=3)
    return DATE.sub("DATE", text(made))


def missing(said: tuple[str, ...], words: str) -> list[str]:
    """What a sheet should say and does not."""
    return [one for one in said if one not in words]


def on_server(ward: WardServer, on_phone: Json) -> Json:
    """The ward as the server folds it, each patient at the instant at which the phone did so last."""
    app = create_app(Config(database_url=f"sqlite:///{ward.database}", demo=True))
    at_ms = {id: one["now_ms"] for id, one in on_phone["patients"].items()}
    with app.app_context():
        charts = {at: patients.ward_chart("3b", at) for at in {on_phone["now_ms"], *at_ms.values()}}
        db.let_go()
    found = charts[on_phone["now_ms"]]
    alike = {id: charts[at_ms[id]]["patients"][id] for id in found["patients"]}
    told: Json = json.loads(json.dumps(found | {"patients": alike}))
    return told
