"""What a person may do in a ward at an instant."""

from functools import cache, partial
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from backend.chart.instants import to_ms
from backend.clinicians.model import Grant, Person, SignIn

READERS = {"nurse", "physician", "pharmacist"}
BOARD = "board"  # of a screen on the wall: it shows beds and what is owed there, and reads no patient

NURSE = {
    "patient", "stay", "course", "product_dose", "neuro_check", "crs_check", "medication", "weight", "lab",
    "slot_missed", "pause", "resume", "note", "escalation", "acknowledgement", "handover", "handover_accepted",
    "amendment", "void", "decision",
}  # fmt: skip
PHYSICIAN = NURSE | {"discharge", "outcome", "transfer", "monitoring", "findings"}
KINDS = {"nurse": NURSE, "physician": PHYSICIAN, "pharmacist": {"note"}}
KNOWN_KINDS = KINDS["physician"]
NURSE_DECIDES = {"slot", "one_or_two"}


def may_read(session: Session, person: str, ward: str, at_ms: int) -> bool:
    """Whether a person may see the ward's patients."""
    return bool(Rights(session).roles(person, ward, at_ms) & READERS)


def may_see_board(session: Session, person: str, ward: str, at_ms: int) -> bool:
    """Whether a person, or a screen on the wall, may see which beds of the ward owe a check."""
    return bool(Rights(session).roles(person, ward, at_ms) & (READERS | {BOARD}))


def standing(at_ms: int) -> tuple[ColumnElement[bool], ...]:
    """What a query of grants is narrowed by, to those that stand at an instant."""
    return (Grant.from_ms <= at_ms, or_(Grant.until_ms.is_(None), Grant.until_ms > at_ms))


class Rights:
    """Who had which right when; what it looked up once it keeps for its transaction."""

    def __init__(self, session: Session):
        self.session = session
        self.person = cache(partial(session.get, Person))
        self.grants = cache(self.read_grants)
        self.has_signed_in = cache(self.read_sign_in)

    def read_grants(self, person: str) -> list[Grant]:
        """All grants a person ever had."""
        return list(self.session.scalars(select(Grant).where(Grant.person == person)))

    def read_sign_in(self, person: str, device: str) -> bool:
        """Whether a person ever signed in on a device."""
        query = select(SignIn.person).where(SignIn.person == person, SignIn.device == device).limit(1)
        return self.session.scalar(query) is not None

    def roles(self, person: str, ward: str, at_ms: int) -> set[str]:
        """The roles a person had in a ward at an instant."""
        return {
            grant.role
            for grant in self.grants(person)
            if grant.ward in (ward, "*")
            and grant.from_ms <= at_ms
            and (grant.until_ms is None or at_ms < grant.until_ms)
        }

    def why_held(self, entry: dict[str, Any]) -> str | None:
        """Why an entry is kept apart; None when its author had the right to sign it there and then."""
        recorded_ms = to_ms(entry["recorded_at"])
        author = self.person(entry["author"])
        if author is None:
            return "unknown_author"
        if author.disabled_ms is not None and author.disabled_ms <= recorded_ms:
            return "disabled_author"
        if not self.has_signed_in(entry["author"], entry["device"]):
            return "never_signed_in_here"
        return None if may_sign(entry, self.roles(entry["author"], entry["ward"], recorded_ms)) else "no_right"


def may_sign(entry: dict[str, Any], held: set[str]) -> bool:
    """Whether one of the roles covers this kind; a kind nobody knows yet needs any role that signs at all."""
    if entry["kind"] == "decision" and entry["body"].get("question") not in NURSE_DECIDES:
        return "physician" in held
    if entry["kind"] not in KNOWN_KINDS:
        return bool(held & {"nurse", "physician"})
    return any(entry["kind"] in KINDS.get(role, set()) for role in held)
