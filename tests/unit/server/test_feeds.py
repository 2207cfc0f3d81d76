"""Live feeds on a real server: they take no thread from those who send, and end with it."""

import http.client
import json
import signal
from typing import Any

from tests.unit.phones import states
from tests.unit.server.conftest import Serve
from tests.unit.server.served import WirePhone

STOPPED_S = 8  # sooner than gunicorn gives up waiting for requests that are open


def opened(phone: WirePhone) -> http.client.HTTPResponse:
    """A feed of the ward on a connection of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", phone.server.port, timeout=20)
    connection.request("GET", "/api/feed?ward=3b&cursor=0", headers={"Cookie": phone.cookie})
    return connection.getresponse()


def frame(feed: http.client.HTTPResponse) -> Any:
    """The next line."""
    return json.loads(feed.readline())


def test_every_open_feed_hears_of_an_entry_and_the_server_stops_at_once(serve: Serve) -> None:
    server = serve()
    phone = WirePhone(server)
    phone.sign_in()
    feeds = [opened(phone) for _ in range(20)]
    assert [(feed.status, frame(feed)["wards"]) for feed in feeds] == [(200, {})] * 20
    text = phone.entry()
    assert states(phone.exchange(text).body) == ["stored"]
    assert [[row["text"] for row in frame(feed)["wards"]["3b"]["entries"]] for feed in feeds] == [[text]] * 20
    server.signal(signal.SIGTERM)
    assert server.process
    assert server.process.wait(STOPPED_S) == 0
    assert [feed.readline() for feed in feeds] == [b""] * 20


def test_all_places_taken_and_a_server_of_few_threads_leave_the_exchange_alone(serve: Serve) -> None:
    for busy, places in ((serve(FEED_STREAMS="2"), 2), (serve(THREADS="8"), 0)):
        phone = WirePhone(busy)
        phone.sign_in()
        feeds = [opened(phone) for _ in range(places + 1)]
        assert [feed.status for feed in feeds] == [200] * places + [503]
        assert feeds[-1].headers["Retry-After"] == "60"
        assert states(phone.exchange(phone.entry()).body) == ["stored"]
