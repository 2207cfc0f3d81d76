"""A browser killed at any point of a visit, with a dead server: nothing is lost, nothing is signed by itself."""

from collections.abc import Iterable
from typing import Any

import pytest

from tests.e2e.browsers import Phone
from tests.e2e.kill_points import ICE, IDENTITY, REST, SEED, SIGNING, Tap, back, die, killed, resume, state
from tests.e2e.nurse import patient_path
from tests.e2e.wards import WardServer

ANSWERS = ("identity", "items", "neuro", "crs", "measured", "grades", "parts", "reasons", "bulk")


def answers(found: dict[str, Any]) -> dict[str, Any]:
    """What the only draft holds of answers."""
    assert len(found["drafts"]) == 1
    return {name: found["drafts"][0].get(name) for name in ANSWERS}


def with_tap(before: dict[str, Any], tap: Tap) -> dict[str, Any]:
    """The answers as the tap leaves them; an answer takes back what was agreed about its grade."""
    if tap.part == "parts":
        return before | {"parts": ["neuro", "crs"]}
    if tap.also:
        part, field, value = tap.also
        before = before | {part: before[part] | {field: value}}
    return before | ({tap.part: before[tap.part] | {tap.field: tap.value}} if tap.part else {tap.field: tap.value})


def seeded(taps: Iterable[Tap]) -> dict[str, Any]:
    """The answers of these taps, as a draft holds them."""
    found: dict[str, Any] = {"items": {}, "neuro": {}, "crs": {}, "measured": {}, "grades": {}, "parts": ["neuro"]}
    for tap in taps:
        found = with_tap(found, tap)
    return found


@pytest.fixture
def path(phone: Phone, ward: WardServer) -> str:
    """The address of a due patient's check on a phone whose server is dead; the browser was opened once again."""
    address = f"{patient_path(phone.page, 'MUSTERMANN')}/check/identity"
    ward.kill()
    phone.kill()
    back(phone, address)
    return address


def begin(phone: Phone, path: str, taps: Iterable[Tap]) -> None:
    """A check in which these taps were given already; ends where the identity is asked."""
    resume(phone, "orientation")
    phone.page.evaluate(SEED, seeded(taps))
    phone.page.goto(path)


def check_each_point(phone: Phone, path: str, taps: Iterable[Tap]) -> None:
    """At each point of each tap: its answer is there if the disk had it, all others are, and nothing is signed."""
    for tap in taps:
        for point, before, found in killed(phone, path, tap):
            expected = with_tap(answers(before), tap) if point.when == "after" else answers(before)
            assert (point, answers(found), found["waiting"]) == (point, expected, [])


def test_killed_at_each_write_of_the_identity_and_the_ice_items(phone: Phone, path: str) -> None:
    first = list(killed(phone, path, IDENTITY))
    assert [[one["identity"] for one in found["drafts"]] for _, _, found in first] == [
        [],
        ["read_aloud"],
        ["read_aloud"],
    ]
    check_each_point(phone, path, ICE)


def test_killed_at_each_write_of_the_neuro_step_the_grades_and_crs(phone: Phone, path: str) -> None:
    begin(phone, path, ICE)
    check_each_point(phone, path, REST)


@pytest.mark.whole_chromium
def test_killed_while_signing_there_is_the_whole_draft_or_both_entries(phone: Phone, path: str) -> None:
    begin(phone, path, [*ICE, *REST])
    for point, left in SIGNING.items():
        page = resume(phone, "review")
        before = answers(state(page))
        page.locator("hold-button button").evaluate("node => node.click()")
        die(phone, "hold-button button[data-state=armed]", point)
        found = state(back(phone, path))
        if left == "draft":
            assert (point, answers(found), found["waiting"]) == (point, before, [])
        else:
            assert (point, found) == (point, {"drafts": [], "waiting": ["neuro_check", "crs_check"]})
