"""A phone whose clock is wrong tells the ward's time, signs at it, and says by how much it is off."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from backend.chart.fold import chart
from backend.chart.instants import to_ms
from backend.clock import offsets
from backend.patients.rules import rules
from tests.e2e.clocks import FILES, now_at, put
from tests.e2e.conftest import NewPhone, Night
from tests.e2e.nurse import ON_SERVER_MS, Nurse, bed, on_server
from tests.e2e.server_side import entries, entries_of_phones
from tests.e2e.wards import WardServer

Json = dict[str, Any]
PATIENT, MINUTE_MS, MORNING = "EXEMPLE", 60_000, "08:00"
OFF_MS = 25 * MINUTE_MS + 30_000
CHART = "async ward => (await import('/static/js/store/ward.js')).wardChart(ward)"
AHEAD = pytest.param(OFF_MS, time(9, 50), "25\u00a0min ahead of", id="ahead")
BEHIND = pytest.param(-OFF_MS, time(6, 10), "25\u00a0min behind", id="behind")


def wrong_phone(new_phone: NewPhone, night: Night, ward: WardServer, off_ms: int) -> Page:
    """The night nurse's phone, whose clock was right when she signed in and is off by that now."""
    phone = new_phone(night.profiles["bernard"], own_clock=False)
    phone.context.clock.install(time=now_at(ward.address) + off_ms / 1000)
    phone.page.goto("/app/")
    return phone.page


def until(ward: WardServer, at: time) -> None:
    """It is that time of the morning on the ward."""
    now = datetime.now(ZoneInfo(entries(ward.database)[0]["zone"]))
    then = datetime.combine(now, at, now.tzinfo)
    put(FILES[ward.address], round((then + timedelta(days=then < now) - now) / timedelta(milliseconds=1)))


def slot_of(patients: Json, check: Json) -> tuple[str, str]:
    """The time and the state of the slot to which a check belongs."""
    slots = patients[check["patient"]]["slots"]
    found = next(one for one in slots if check["id"] in one["checks"])
    return found["key"].split("/")[-1], found["state"]


@pytest.mark.parametrize(("off_ms", "at", "said"), [AHEAD, BEHIND])
def test_a_phone_whose_clock_is_wrong_signs_at_the_wards_time_and_says_by_how_much_it_is_off(
    new_phone: NewPhone, night: Night, ward: WardServer, off_ms: int, at: time, said: str
) -> None:
    until(ward, at)
    page = wrong_phone(new_phone, night, ward, off_ms)
    notice = page.locator("screen-ward notice-box", has_text=f"This phone’s clock is {said} the server’s")
    expect(notice).to_contain_text("go by the server’s clock", timeout=ON_SERVER_MS)
    expect(page.locator(".beds[data-kind=due]")).to_contain_text(PATIENT)
    ward.kill()
    page.goto("/app/")
    expect(notice).to_be_visible()

    begun_ms = now_at(ward.address) * 1000
    Nurse(page).start(PATIENT).ice_in_bulk().all_well().agree().sign()
    signed_ms = now_at(ward.address) * 1000
    ward.start()
    on_server(page, 1)
    (check,) = entries_of_phones(ward.database)
    assert begun_ms - 1000 <= to_ms(check["at"]) <= to_ms(check["recorded_at"]) <= signed_ms
    assert abs(check["clock_offset_ms"] + off_ms) < 2000

    now_ms = round(now_at(ward.address) * 1000)
    told = chart(entries(ward.database), now_ms, offsets(check["zone"], now_ms), rules())["patients"]
    on_phone = page.evaluate(CHART, "3b")["patients"]
    assert slot_of(on_phone, check) == slot_of(told, check) == (MORNING, "done")
    page.goto("/app/")
    expect(bed(page, PATIENT)).to_be_visible()
    expect(page.locator(".beds[data-kind=due]")).not_to_contain_text(PATIENT)
