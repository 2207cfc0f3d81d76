"""Fixtures of the browser tests: a ward (server with demo patients) and phones on it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, Playwright, expect, sync_playwright

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import Phone, chromium, shell
from tests.e2e.wards import Ready, WardServer, copy_of_the_code, free_port

NewPhone = Callable[..., Phone]
NURSE, PHYSICIAN = "bernard", "benali"

expect.set_options(timeout=10_000)


class Night(NamedTuple):
    """A night that began once and is copied for each test: the database, and the phones of two people on this port."""

    port: int
    database: Path
    profiles: dict[str, Path]


@pytest.fixture(scope="session")
def engine() -> Iterator[Playwright]:
    """Playwright itself, once."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def code(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ready]:
    """The code as it is now: a phone refuses a version whose files change while it installs."""
    ready = Ready(copy_of_the_code(tmp_path_factory.mktemp("code")))
    yield ready
    ready.close()


@pytest.fixture(scope="session")
def night(tmp_path_factory: pytest.TempPathFactory, code: Ready, engine: Playwright) -> Night:
    """The demo ward, made by the real command, and phones on it: signed in, up to date, their worker in control."""
    folder = tmp_path_factory.mktemp("night")
    server = WardServer(folder, code=code, port=free_port())
    for person in (NURSE, PHYSICIAN):
        phone = Phone(engine, folder / person, server.address, binary=shell())
        phone.sign_in(person, PASSPHRASE)
        phone.sealed()
        expect(phone.page.locator(".beds > li")).to_have_count(9)
        phone.close()
    server.stop()
    return Night(server.port, server.database, {person: folder / person for person in (NURSE, PHYSICIAN)})


@pytest.fixture
def ward(tmp_path: Path, night: Night, code: Ready) -> Iterator[WardServer]:
    """A running server of its own."""
    server = WardServer(tmp_path, night.database, code, night.port)
    yield server
    server.kill()
    if server.code is not code and isinstance(server.code, Ready):
        server.code.close()


@pytest.fixture
def binary(request: pytest.FixtureRequest) -> str:
    """The browser of a test's phones: the engine alone, unless the test is marked to be seen in the whole Chromium."""
    return chromium() if request.node.get_closest_marker("whole_chromium") else shell()


@pytest.fixture
def new_phone(engine: Playwright, ward: WardServer, binary: str, tmp_path: Path) -> Iterator[NewPhone]:
    """Make phones on the ward, with a profile of their own or a copy; an error that no page caught fails the test."""
    phones: list[Phone] = []

    def make(profile: Path | None = None, **options: object) -> Phone:
        own = tmp_path / f"phone-{len(phones)}"
        if profile:
            shutil.copytree(profile, own, symlinks=True)
        phones.append(Phone(engine, own, ward.address, binary=binary, **options))
        return phones[-1]

    yield make
    for phone in phones:
        phone.close()
    assert [error for phone in phones for error in phone.errors] == []


@pytest.fixture
def signed_in(new_phone: NewPhone, night: Night) -> NewPhone:
    """Make phones of the night nurse or the physician, on the ward list, their worker in control."""

    def make(person: str = NURSE, **options: object) -> Phone:
        made = new_phone(night.profiles[person], **options)
        made.page.goto("/app/")
        made.page.locator("screen-ward h1").wait_for()
        return made

    return make


@pytest.fixture
def phone(signed_in: NewPhone) -> Phone:
    """One phone, signed in as the night nurse, its worker in control."""
    return signed_in()


@pytest.fixture
def page(phone: Phone) -> Page:
    """The page of that phone, on the ward list."""
    return phone.page
