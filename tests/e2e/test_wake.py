"""A phone that asked is woken with fixed words and no name; what stands in the way is said where the switch is."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from backend.demo.people import PASSPHRASE
from backend.push import keys
from tests.e2e.axe import tall_phone
from tests.e2e.browsers import SMALL, Phone
from tests.e2e.conftest import NewPhone, Night
from tests.e2e.wards import Ready, WardServer
from tests.gate.views import faults

pytestmark = pytest.mark.whole_chromium

ENDPOINT = "https://fcm.googleapis.com/fcm/send/played"
SHOWN = {
    "en": "Something is due on your ward. Open to see.",
    "fr": "Une échéance attend dans votre unité. Ouvrir pour voir.",
}
# the browser's push service is the network: this one is played
PLAYED = f"""
  const kept = () => sessionStorage.getItem('played')
  const keyHere = () => new Uint8Array(JSON.parse(kept())).buffer
  const made = () => ({{ endpoint: '{ENDPOINT}', options: {{ applicationServerKey: keyHere() }},
    unsubscribe: async () => {{ sessionStorage.removeItem('played'); return true }} }})
  PushManager.prototype.getSubscription = async () => kept() ? made() : null
  PushManager.prototype.subscribe = async ({{ applicationServerKey }}) => {{
    sessionStorage.setItem('played', JSON.stringify([...applicationServerKey]))
    return made()
  }}
"""
# the worker says when it is done with the next push
LISTEN = """() => {
  const whole = self.wake
  self.woke = new Promise(done => { self.wake = () => { self.wake = whole; return whole().finally(done) } })
}"""
NOTIFIED = """() => self.woke.then(() => self.registration.getNotifications())
  .then(all => all.map(({ title, body, tag, lang }) => [title, body, tag, lang]))"""
SWITCH, ON, OFF = "fieldset.wake", "input[name=wake][value=on]", "input[name=wake][value=off]"


@pytest.fixture
def ward(tmp_path: Path, night: Night, code: Ready) -> Iterator[WardServer]:
    """A server whose operator made a key."""
    key = tmp_path / "push.pem"
    keys.make(key)
    settings = {"PUSH_KEY_FILE": str(key), "PUSH_CONTACT": "mailto:it@ward.example"}
    server = WardServer(tmp_path, night.database, code, night.port, settings=settings)
    yield server
    server.kill()


@pytest.fixture
def phone(signed_in: NewPhone) -> Phone:
    """A phone whose browser may notify."""
    made = signed_in()
    made.context.add_init_script(PLAYED)
    made.context.grant_permissions(["notifications"], origin=made.address)
    return made


def settings(page: Page, state: str) -> None:
    """Open the settings; until the switch stands like this."""
    page.goto("/app/settings")
    expect(page.locator(SWITCH)).to_have_attribute("data-wake", state)


def told(ward: WardServer) -> list[tuple[str, str]]:
    """Which phones the server wakes: person and endpoint."""
    with sqlite3.connect(f"file:{ward.database}?mode=ro", uri=True) as connection:
        return list(connection.execute("SELECT person, endpoint FROM push_phone"))


class Push:
    """The browser's own way to bring a push to its worker."""

    def __init__(self, page: Page):
        self.page, self.address = page, page.evaluate("location.origin")
        self.session = page.context.new_cdp_session(page)
        self.found: dict[str, Any] = {}
        self.session.on("ServiceWorker.workerRegistrationUpdated", self.learn)
        self.session.send("ServiceWorker.enable")
        page.evaluate("() => navigator.serviceWorker.ready.then(() => null)")

    def learn(self, event: dict[str, Any]) -> None:
        """Which registration is the app's."""
        self.found |= {one["scopeURL"]: one["registrationId"] for one in event["registrations"] if not one["isDeleted"]}

    def deliver(self, data: str = "") -> list[list[str]]:
        """Bring one, and read what is shown once the worker is done."""
        (worker,) = self.page.context.service_workers
        worker.evaluate(LISTEN)
        registration = self.found[f"{self.address}/app/"]
        self.session.send(
            "ServiceWorker.deliverPushMessage", {"origin": self.address, "registrationId": registration, "data": data}
        )
        found: list[list[str]] = worker.evaluate(NOTIFIED)
        return found


@pytest.mark.parametrize("language", ["en", "fr"])
def test_one_tap_asks_and_a_push_shows_the_fixed_words_in_the_phones_language_and_no_name(
    phone: Phone, ward: WardServer, language: str
) -> None:
    page = phone.page
    settings(page, "off")
    page.locator(f"input[name=language][value={language}]").check()
    page.locator(ON).check()
    expect(page.locator(SWITCH)).to_have_attribute("data-wake", "on")
    assert told(ward) == [("bernard", ENDPOINT)]
    push = Push(page)
    page.goto("about:blank")
    shown = [push.deliver("EXEMPLE, Marie: ICANS 3"), push.deliver()]
    assert shown == [[["Tenpoint", SHOWN[language], "due", language]]] * 2


def test_every_start_asks_again_in_the_session_that_stands_and_breaks_over_nothing(signed_in: NewPhone) -> None:
    page = signed_in().page
    broken: list[str] = []
    page.on("pageerror", lambda wrong: broken.append(str(wrong)))
    with page.expect_request("**/static/js/sync/wake.js"):
        page.reload()
    assert broken == []


def test_who_looks_at_the_app_already_is_not_notified(phone: Phone) -> None:
    phone.page.goto("/app/")
    phone.page.locator("screen-ward h1").wait_for()
    assert Push(phone.page).deliver() == []


def test_off_again_and_signing_out_end_it_at_once(phone: Phone, ward: WardServer) -> None:
    page = phone.page
    settings(page, "off")
    for _ in range(2):
        page.locator(ON).check()
        expect(page.locator(SWITCH)).to_have_attribute("data-wake", "on")
        page.locator(OFF).check()
        expect(page.locator(SWITCH)).to_have_attribute("data-wake", "off")
        assert (told(ward), page.evaluate("sessionStorage.getItem('played')")) == ([], None)
    page.locator(ON).check()
    expect(page.locator(SWITCH)).to_have_attribute("data-wake", "on")
    page.get_by_role("button", name="Sign out").click()
    page.locator("screen-sign-in").wait_for()
    page.wait_for_function("() => sessionStorage.getItem('played') === null")


def test_a_phone_that_is_on_stays_on_without_a_server_and_one_that_is_off_says_why_it_must_wait(
    phone: Phone, ward: WardServer
) -> None:
    page = phone.page
    settings(page, "off")
    page.locator(ON).check()
    expect(page.locator(SWITCH)).to_have_attribute("data-wake", "on")
    ward.kill()
    settings(page, "on")
    page.locator(OFF).check()
    expect(page.locator(SWITCH)).to_have_attribute("data-wake", "off")
    settings(page, "offline")
    page.locator(ON).check()
    expect(page.locator(f"{SWITCH} [role=status]")).to_have_text(
        "The server could not be asked. It can be turned on when the network is back."
    )


def test_a_browser_that_was_told_no_is_said_to_be(signed_in: NewPhone) -> None:
    made = signed_in()
    made.context.grant_permissions(["geolocation"], origin=made.address)  # and with it no other
    page = made.page
    settings(page, "denied")
    expect(page.locator(SWITCH)).to_contain_text("may not show notifications of Tenpoint")
    expect(page.locator(ON)).to_have_count(0)


@pytest.mark.parametrize("language", ["en-GB", "fr-FR"])
def test_axe_finds_nothing_on_the_switch_and_doubled_text_stays_on_the_smallest_phone(
    new_phone: NewPhone, language: str
) -> None:
    made = tall_phone(new_phone, language)
    made.context.add_init_script(PLAYED)
    made.context.grant_permissions(["notifications"], origin=made.address)
    page = made.sign_in("bernard", PASSPHRASE)
    settings(page, "off")
    assert faults(page) == []
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert page.evaluate("document.documentElement.scrollWidth") == SMALL["width"]
