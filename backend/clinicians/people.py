"""Who signs in, and what for: what the command line changes; nothing is deleted, because entries name people."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from backend.clinicians.model import Grant, Person, Ward
from backend.clinicians.service import grants_now
from backend.clinicians.sessions import LONGEST_PASSPHRASE, hasher
from backend.clock import now_ms
from backend.db import db, insert_once
from backend.errors import BadRequest
from sync.envelope import NAME


def add_person(id: str, name: str, passphrase: str, role: str, ward: str, from_ms: int | None = None) -> None:
    """A new person with one grant; `ward` may be `*`. Raises BadRequest, which says what cannot be."""
    if not NAME.fullmatch(id):
        raise BadRequest("bad-name", "People sign in with a-z, 0-9, dot, dash and underscore.")
    if not name.strip():
        raise BadRequest("no-name", "A person has a name, which stands on what she signs.")
    if not 1 <= len(passphrase) <= LONGEST_PASSPHRASE:
        raise BadRequest("bad-passphrase", f"A passphrase has 1 to {LONGEST_PASSPHRASE} characters.")
    if ward != "*" and db.session.get(Ward, ward) is None:
        raise BadRequest("no-ward", f"There is no ward {ward}.")
    with db.write() as session:
        if not insert_once(session, Person, {"id": id, "name": name, "passphrase": hasher.hash(passphrase)}):
            raise BadRequest("taken", f"Somebody signs in as {id} already.")
        session.add(Grant(person=id, role=role, ward=ward, from_ms=now_ms() if from_ms is None else from_ms))


def disable_person(id: str) -> None:
    """End a person's rights and sessions. Raises BadRequest when nobody has this name."""
    with db.write() as session:
        person = found(session, id)
        if person.disabled_ms is None:
            person.disabled_ms = now_ms()


def found(session: Session, id: str) -> Person:
    """A person, who does not change until this transaction ends. Raises BadRequest."""
    person = session.get(Person, id, with_for_update=True)
    if person is None:
        raise BadRequest("no-person", f"Nobody signs in as {id}.")
    return person


def list_people() -> list[tuple[str, str, str, str]]:
    """(id, name, grants, state) of everybody, for the command line."""
    grants = grants_now(now_ms())
    return [
        (
            person.id,
            person.name,
            in_words([grant for grant in grants if grant.person == person.id]),
            "may sign in" if person.disabled_ms is None else "disabled",
        )
        for person in db.session.scalars(select(Person).order_by(Person.id))
    ]


def in_words(grants: list[Grant]) -> str:
    """Grants as the command line says them: ward by ward."""
    ordered = sorted(grants, key=lambda one: (one.ward, one.role))
    return ", ".join(f"{one.role} {one.ward}" for one in ordered) or "no role"
