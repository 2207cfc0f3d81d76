"""Fixtures of the browser tests: a ward (server with demo patients) and phones on it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect, sync_playwright

from backend.demo.people import PASSPHRASE
from tests.e2e.browsers import Phone
from tests.e2e.wards import WardServer, copy_of_the_code

expect.set_options(timeout=10_000)


@pytest.fixture(scope="session")
def engine() -> Iterator[Playwright]:
    """Playwright itself, once."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def code(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The code as it is now: a phone refuses a version whose files change while it installs."""
    return copy_of_the_code(tmp_path_factory.mktemp("code"))


@pytest.fixture(scope="session")
def demo_database(tmp_path_factory: pytest.TempPathFactory, code: Path) -> Path:
    """A demo database, made once by the real command and copied for each ward."""
    first = WardServer(tmp_path_factory.mktemp("template"), code=code)
    first.signal(15)
    assert first.process
    first.process.wait(20)
    return first.database


@pytest.fixture
def ward(tmp_path: Path, demo_database: Path, code: Path) -> Iterator[WardServer]:
    """A running server of its own."""
    server = WardServer(tmp_path, demo_database, code)
    yield server
    server.resume()
    server.kill()


@pytest.fixture
def new_phone(engine: Playwright, ward: WardServer, tmp_path: Path) -> Iterator[Callable[..., Phone]]:
    """Make phones on the ward; each has its own profile."""
    phones: list[Phone] = []

    def make(**options: object) -> Phone:
        phones.append(Phone(engine, tmp_path / f"phone-{len(phones)}", ward.address, **options))
        return phones[-1]

    yield make
    for phone in phones:
        phone.close()


@pytest.fixture
def phone(new_phone: Callable[..., Phone]) -> Phone:
    """One phone, signed in as the night nurse, its worker in control."""
    made = new_phone()
    made.sign_in("bernard", PASSPHRASE)
    made.sealed()
    return made


@pytest.fixture
def page(phone: Phone) -> Page:
    """The page of that phone, on the ward list."""
    return phone.page
