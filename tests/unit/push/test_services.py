"""The push services: to whom the server speaks at all, what an answer means, and that none of them keeps it waiting."""

import threading
from queue import Queue
from ssl import PROTOCOL_TLS_CLIENT, SSLContext
from urllib.request import HTTPSHandler, build_opener

import pytest
from flask import Flask
from prometheus_client import REGISTRY

from backend.board import rounds
from backend.config import PUSH_SERVICES
from backend.push import delivery
from backend.push.model import PushPhone
from backend.push.service import GAP_MS
from backend.push.services import is_endpoint
from tests.unit.board.test_board import checked
from tests.unit.chart.ward import ms
from tests.unit.conftest import Clock
from tests.unit.phones import Phone, states
from tests.unit.push.conftest import ask, look, post_of
from tests.unit.push.played import PushService
from tests.unit.push.test_when import LATE
from tests.unit.records import count

REAL = [
    "https://fcm.googleapis.com/fcm/send/dLx:APA91b",
    "https://updates.push.services.mozilla.com/wpush/v2/gAAAA",
    "https://wns2-par02p.notify.windows.com/w/?token=BQYAAA%3d",
    "https://web.push.apple.com/QGuVw",
]
NONE = [
    "",
    "http://fcm.googleapis.com/fcm/send/x",
    "https://fcm.googleapis.com.evil.example/",
    "https://evil.example/fcm.googleapis.com",
    "https://evil.example/?.push.apple.com",
    "https://evil.example#.push.apple.com",
    "https://evil.example\\.push.apple.com/",
    "https://evil.example/.push.apple.com",
    "https://fcm.googleapis.com@evil.example/",
    "https://somebody@fcm.googleapis.com/",
    "https://fcm.googleapis.com:8443/",
    "https://fcm.googleapis.com:x/",
    "https://push.apple.com/",
    "https://.push.apple.com/",
    "https://a..push.apple.com/",
    "https://a%2f.push.apple.com/",
    "https://169.254.169.254/latest/meta-data/",
    "https://[::1]/",
    "https://[::1/",
    "file:///etc/passwd",
    "https://fcm.googleapis.com/\r\nHost: evil.example",
    "https://fcm.googleapis.com/ x",
    "https://fcm.googleapis.com/é",
    "https://fcm.googleapis.com/" + "x" * 2048,
]


def outcomes() -> dict[str, float]:
    """What /metrics says of wakes."""
    names = ("sent", "gone", "later", "refused", "no_room")
    return {name: REGISTRY.get_sample_value("tenpoint_pushes_total", {"outcome": name}) or 0 for name in names}


@pytest.mark.parametrize("url", REAL)
def test_the_services_of_the_browsers_are_spoken_to_as_they_are(url: str) -> None:
    assert is_endpoint(url, PUSH_SERVICES)


@pytest.mark.parametrize("url", NONE)
def test_nobody_else_is_whatever_the_address_looks_like(url: str) -> None:
    assert not is_endpoint(url, PUSH_SERVICES)


def test_a_phone_that_names_another_address_is_refused_and_nothing_is_kept(app: Flask, phone: Phone) -> None:
    assert ([ask(phone, url).status_code for url in NONE], count(app, PushPhone)) == ([400] * len(NONE), 0)


def test_a_host_that_was_taken_off_the_list_is_not_spoken_to_any_more(
    app: Flask, phone: Phone, service: PushService, clock: Clock
) -> None:
    ask(phone, service.endpoint())
    post_of(app).hosts = PUSH_SERVICES
    clock.ms = ms(LATE)
    look(app)
    assert (service.sent, count(app, PushPhone)) == ([], 0)


@pytest.mark.parametrize(
    ("status", "outcome", "kept", "again"),
    [
        (201, "sent", 1, 1),
        (404, "gone", 0, 1),
        (410, "gone", 0, 1),
        (429, "later", 1, 2),
        (500, "later", 1, 2),
        (503, "later", 1, 2),
        (301, "refused", 1, 1),
        (302, "refused", 1, 1),
        (307, "refused", 1, 1),
        (308, "refused", 1, 1),
        (400, "refused", 1, 1),
        (403, "refused", 1, 1),
    ],
)
def test_what_a_service_answers_is_counted_and_decides_whether_it_is_asked_again(
    app: Flask, phone: Phone, service: PushService, clock: Clock, status: int, outcome: str, kept: int, again: int
) -> None:
    ask(phone, service.endpoint())
    before, service.status = outcomes(), status
    clock.ms = ms(LATE)
    look(app)
    risen = {name: figure - before[name] for name, figure in outcomes().items() if figure != before[name]}
    assert (risen, count(app, PushPhone), service.paths) == ({outcome: 1}, kept, ["one"])
    look(app)
    assert len(service.sent) == 1
    clock.pass_by(GAP_MS / 1000)
    look(app)
    assert service.paths == ["one"] * again


def test_a_service_that_is_not_there_is_asked_again_after_the_gap(
    app: Flask, phone: Phone, service: PushService, clock: Clock
) -> None:
    ask(phone, service.endpoint())
    before = outcomes()["later"]
    post = post_of(app)
    working, post.opener = (
        post.opener,
        build_opener(HTTPSHandler(context=SSLContext(PROTOCOL_TLS_CLIENT))),
    )  # trusts nobody
    clock.ms = ms(LATE)
    look(app)
    assert (service.sent, outcomes()["later"] - before) == ([], 1)
    post.opener = working
    clock.pass_by(GAP_MS / 1000)
    look(app)
    assert service.paths == ["one"]


def test_a_service_that_does_not_answer_delays_neither_the_look_out_nor_a_sync(
    app: Flask, phone: Phone, service: PushService, clock: Clock
) -> None:
    ask(phone, service.endpoint())
    service.open.clear()
    post = post_of(app)
    sender = threading.Thread(target=post.send_all, daemon=True)
    sender.start()
    clock.ms = ms(LATE)
    look_out = threading.Thread(target=rounds.make, args=(app,), daemon=True)
    look_out.start()
    assert service.asked.wait(30)
    look_out.join(30)
    assert states(phone.sync(checked(phone, LATE))) == ["stored"]
    assert (look_out.is_alive(), service.sent, post.queue.unfinished_tasks) == (False, [], 1)
    service.open.set()
    post.queue.join()
    assert service.paths == ["one"]


def test_when_too_many_wait_nobody_waits_for_room_and_the_phone_is_woken_later(
    app: Flask, phone: Phone, service: PushService, clock: Clock
) -> None:
    ask(phone, service.endpoint())
    post, before = post_of(app), outcomes()["no_room"]
    post.queue = Queue(1)
    post.queue.put(delivery.Wake("another", service.endpoint("another")))
    clock.ms = ms(LATE)
    look(app)
    assert (service.paths, outcomes()["no_room"] - before) == (["another"], 1)
    clock.pass_by(GAP_MS / 1000)
    look(app)
    assert service.paths == ["another", "one"]


def test_what_fails_with_one_phone_stops_no_other(
    app: Flask, phone: Phone, service: PushService, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = post_of(app)
    whole = post.deliver

    def deliver(wake: delivery.Wake) -> None:
        if wake.device == "first":
            raise RuntimeError("SECRET")
        whole(wake)

    monkeypatch.setattr(post, "deliver", deliver)
    for device in ("first", "second"):
        post.put(delivery.Wake(device, service.endpoint(device)))
    threading.Thread(target=post.send_all, daemon=True).start()
    post.queue.join()
    assert service.paths == ["second"]
