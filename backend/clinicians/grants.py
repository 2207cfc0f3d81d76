"""What a person may do in a ward at an instant."""

from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from backend.clinicians.model import Grant, Person, SignIn

READERS = {"nurse", "physician", "pharmacist"}

NURSE = {
    "patient", "stay", "course", "product_dose", "neuro_check", "crs_check", "medication", "lab", "slot_missed", "pause",
    "resume", "note", "escalation", "acknowledgement", "handover", "handover_accepted", "amendment", "void", "decision",
}  # fmt: skip
KINDS = {"nurse": NURSE, "physician": NURSE | {"discharge", "outcome", "transfer"}, "pharmacist": {"note"}}
KNOWN_KINDS = KINDS["physician"]
NURSE_DECIDES = {"slot", "one_or_two"}


def roles(session: Session, person: str, ward: str, at_ms: int) -> set[str]:
    """The roles a person had in a ward at that instant."""
    found = session.scalars(
        select(Grant.role).where(
            Grant.person == person,
            Grant.ward.in_([ward, "*"]),
            Grant.from_ms <= at_ms,
            or_(Grant.until_ms.is_(None), Grant.until_ms > at_ms),
        )
    )
    return set(found)


def may_read(session: Session, person: str, ward: str, at_ms: int) -> bool:
    """Whether a person may see the ward's patients."""
    return bool(roles(session, person, ward, at_ms) & READERS)


def why_held(session: Session, entry: dict[str, Any], recorded_ms: int) -> str | None:
    """Why an entry is kept apart instead of counted; None when its author had the right to sign it there and then."""
    author = session.get(Person, entry["author"])
    if author is None:
        return "unknown_author"
    if author.disabled_ms is not None and author.disabled_ms <= recorded_ms:
        return "disabled_author"
    seen = select(SignIn.person).where(SignIn.person == entry["author"], SignIn.device == entry["device"]).limit(1)
    if session.scalar(seen) is None:
        return "never_signed_in_here"
    return None if may_sign(entry, roles(session, entry["author"], entry["ward"], recorded_ms)) else "no_right"


def may_sign(entry: dict[str, Any], held: set[str]) -> bool:
    """Whether one of the roles covers this kind; a kind nobody knows yet needs any role that signs at all."""
    if entry["kind"] == "decision" and entry["body"].get("question") not in NURSE_DECIDES:
        return "physician" in held
    if entry["kind"] not in KNOWN_KINDS:
        return bool(held & {"nurse", "physician"})
    return any(entry["kind"] in KINDS.get(role, set()) for role in held)
