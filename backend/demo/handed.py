"""The last change of shift on the demo ward: one patient taken over, one asked about, one still open."""

from datetime import datetime, timedelta
from typing import Any, NamedTuple, Protocol

from backend.contract import load as contract

BEFORE, LATER = timedelta(minutes=10), timedelta(minutes=5)


class Handed(NamedTuple):
    """Who handed over to whom, what to be ready for, what was asked, who took over."""

    giver: str
    contingency: str
    to: str | None = None
    asker: str | None = None
    question: str = ""
    receiver: str | None = None


class Signs(Protocol):
    """A phone that signs entries, and its clock."""

    now: datetime

    def sign(self, kind: str, at: datetime, patient: str, author: str, body: dict[str, Any], **more: Any) -> str:
        """Make one entry; returns its id."""
        ...


HANDED = {
    "22": Handed("leroy", "If there is fever: she had chills after the first dose.", "bernard", receiver="bernard"),
    "24": Handed("bernard", "The right hand is splinted.", asker="leroy", question="Since when is the splint on?"),
    "09": Handed("leroy", "If the pressure falls: she needed a vasopressor three days ago."),
}


def hand_over(story: Signs, bed: str, patient: str, course: str) -> None:
    """Ten minutes before the shift of now began; taken over or asked about five minutes later."""
    if bed not in HANDED:
        return
    one, change = HANDED[bed], last_change(story.now)
    body = {"shift": f"{change:%H:%M}", **({"to": one.to} if one.to else {}), "contingency": one.contingency}
    of = story.sign("handover", change - BEFORE, patient, one.giver, body, course=course)
    if one.asker:
        story.sign("note", change - LATER, patient, one.asker, {"of": of, "text": one.question}, course=course)
    if one.receiver:
        story.sign("handover_accepted", change - LATER, patient, one.receiver, {"of": of}, course=course)


def last_change(now: datetime) -> datetime:
    """When the shift of now began."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    hours = [int(time[:2]) for time in contract.protocol("missed")["shifts"]]
    starts = [(midnight + timedelta(days=day)).replace(hour=hour) for day in (-1, 0) for hour in hours]
    return max(start for start in starts if start <= now)
