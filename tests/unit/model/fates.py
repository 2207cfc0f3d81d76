"""What may happen to a request on its way to the server and to the answer on its way back."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from tests.unit.model.server import Reply
from tests.unit.phones import content_digest

Json = dict[str, Any]
PORTAL = Reply(200, "text/html", "<p>Welcome to the guest network</p>")
ILL = Reply(503, "application/problem+json", '{"title":"busy"}')


@dataclass
class Flight:
    """A request that has left a tab, and perhaps the answer that is on its way to it."""

    request: Json
    op: int
    reply: Reply | None = None
    is_answered: bool = False
    is_orphan: bool = False

    @property
    def tab(self) -> str:
        """Which tab waits for it."""
        return str(self.request["tab"])

    @property
    def phone(self) -> str:
        """On which phone."""
        return self.tab[0]

    @property
    def path(self) -> str:
        """What it asks."""
        return str(self.request["path"])


Fate = Callable[[Any, Flight], bool]


def carry(world: Any, flight: Flight, fate: str) -> bool:
    """Let it happen; whether the tab has its answer, good or bad."""
    world.fired[fate] += 1
    return FATES[fate](world, flight)


def answered(world: Any, flight: Flight) -> bool:
    """All is well."""
    world.answer(flight, flight.reply if flight.is_answered else world.serve(flight))
    return True


def lost(world: Any, flight: Flight) -> bool:
    """Request or answer never arrives."""
    world.answer(flight, None)
    return True


def answer_lost(world: Any, flight: Flight) -> bool:
    """The server hears it; the phone hears nothing."""
    world.serve(flight)
    return lost(world, flight)


def doubled(world: Any, flight: Flight) -> bool:
    """The request arrives twice; the second answer is the one that is read."""
    world.serve(flight)
    world.answer(flight, world.serve(flight))
    return True


def late(world: Any, flight: Flight) -> bool:
    """The request is still on its way."""
    return False


def late_answer(world: Any, flight: Flight) -> bool:
    """The answer is still on its way."""
    if not flight.is_answered:
        flight.reply, flight.is_answered = world.serve(flight), True
    return False


def request_cut(world: Any, flight: Flight) -> bool:
    """The request ends early."""
    half = flight.request["body"][: len(flight.request["body"]) // 2]
    world.answer(flight, world.serve(replace(flight, request=flight.request | {"body": half})))
    return True


def answer_cut(world: Any, flight: Flight) -> bool:
    """The answer ends early."""
    reply = flight.reply if flight.is_answered else world.serve(flight)
    world.answer(flight, reply and replace(reply, body=reply.body[: len(reply.body) // 2]))
    return True


def portal(world: Any, flight: Flight) -> bool:
    """Somebody else answers."""
    world.answer(flight, PORTAL)
    return True


def ill(world: Any, flight: Flight) -> bool:
    """The server has no time."""
    world.answer(flight, ILL)
    return True


def muddled(world: Any, flight: Flight) -> bool:
    """Something on the way repeats one entry in the place of another, and makes the sum right again."""
    body = json.loads(flight.request["body"])
    body["entries"] = [body["entries"][-1] for _ in body["entries"]]
    text = json.dumps(body, ensure_ascii=False)
    headers = flight.request["headers"] | {"Content-Digest": content_digest(text.encode())}
    world.answer(flight, world.serve(replace(flight, request=flight.request | {"body": text, "headers": headers})))
    return True


def server_dies_before(world: Any, flight: Flight) -> bool:
    """The server is killed before its commit."""
    world.answer(flight, world.serve(flight, "before"))
    return True


def server_dies_after(world: Any, flight: Flight) -> bool:
    """The server is killed between its commit and its answer."""
    world.answer(flight, world.serve(flight, "after"))
    return True


FATES: dict[str, Fate] = {
    fate.__name__: fate
    for fate in (
        answered, lost, answer_lost, doubled, late, late_answer, request_cut, answer_cut, portal, ill, muddled,
        server_dies_before, server_dies_after,
    )
}  # fmt: skip
