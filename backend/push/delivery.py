"""Pushes on their way: a bounded queue and threads of its own, so that a slow service keeps nobody waiting."""

import logging
import ssl
import threading
from collections.abc import Callable
from http import HTTPStatus
from http.client import HTTPException
from queue import Full, Queue
from typing import Any, Literal, NamedTuple
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, HTTPSHandler, Request, build_opener

from prometheus_client import Counter

from backend.logs import told
from backend.push.keys import Keys
from backend.push.services import is_endpoint

Outcome = Literal["sent", "gone", "later", "refused"]

PLACES, THREADS = 500, 4
TIMEOUT_S = 5
TTL_S = 30 * 60  # a phone that is off for longer is not woken for what was
HEADERS = {"TTL": str(TTL_S), "Topic": "due", "Urgency": "high"}  # RFC 8030: a later one takes an earlier one's place
GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
log = logging.getLogger(__name__)

PUSHES = Counter("tenpoint_pushes_total", "Wakes of phones by what became of them at the push service", ["outcome"])


class Wake(NamedTuple):
    """One phone to wake."""

    device: str
    endpoint: str


CameTo = Callable[[Wake, Outcome], None]


class NoRedirect(HTTPRedirectHandler):
    """A push service answers itself; nobody is followed elsewhere."""

    def redirect_request(self, *_: Any) -> None:
        """Nowhere."""


class Post:
    """The way to the push services, by the keys and hosts of the settings; `came_to` is told what became of each."""

    def __init__(self, keys: Keys, hosts: tuple[str, ...], came_to: CameTo):
        self.keys, self.hosts, self.came_to = keys, hosts, came_to
        self.queue: Queue[Wake] = Queue(PLACES)
        self.opener = build_opener(NoRedirect, HTTPSHandler(context=ssl.create_default_context()))

    def begin(self) -> None:
        """Send until the process ends."""
        for number in range(THREADS):
            threading.Thread(target=self.send_all, name=f"push-{number}", daemon=True).start()

    def put(self, wake: Wake) -> bool:
        """Put a wake on its way; False when too many wait already."""
        try:
            self.queue.put_nowait(wake)
        except Full:
            PUSHES.labels("no_room").inc()
            return False
        return True

    def send_all(self) -> None:
        """One after the other; nothing that goes wrong with one stops the others."""
        while True:
            wake = self.queue.get()
            try:
                self.deliver(wake)
            except Exception as wrong:
                log.error("A push could not be settled.\n%s", told(wrong))
            finally:
                self.queue.task_done()

    def deliver(self, wake: Wake) -> None:
        """One try."""
        outcome = self.send(wake.endpoint) if is_endpoint(wake.endpoint, self.hosts) else "gone"
        PUSHES.labels(outcome).inc()
        if outcome != "sent":
            self.came_to(wake, outcome)

    def send(self, endpoint: str) -> Outcome:
        """An empty message: no word about anybody, so nothing to encrypt."""
        headers = HEADERS | {"Authorization": self.keys.authorization(endpoint)}
        asked = Request(endpoint, method="POST", headers=headers)  # noqa: S310 - https, at a host of the list
        try:
            with self.opener.open(asked, timeout=TIMEOUT_S):
                return "sent"
        except HTTPError as answer:
            answer.close()
            return meaning(answer.code)
        except (OSError, HTTPException):
            return "later"


def meaning(status: int) -> Outcome:
    """What a refusal means: the subscription is no more, the service is not well, or it refuses this server."""
    if status in GONE:
        return "gone"
    if status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return "later"
    log.error("A push service refused this server: %s.", status)
    return "refused"
