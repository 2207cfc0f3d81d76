"""Who signs in, and what for: what the command line changes; nothing is deleted, because entries name people."""

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session

from backend.clinicians.grants import standing
from backend.clinicians.model import Grant, LoginFailure, Person, Ward
from backend.clinicians.service import grants_now
from backend.clinicians.sessions import LONGEST_PASSPHRASE, end_all, hasher
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
    hashed = hash_of(passphrase)
    refuse_unknown(ward)
    with db.write() as session:
        if not insert_once(session, Person, {"id": id, "name": name, "passphrase": hashed}):
            raise BadRequest("taken", f"Somebody signs in as {id} already.")
        session.add(Grant(person=id, role=role, ward=ward, from_ms=now_ms() if from_ms is None else from_ms))


def add_grant(id: str, role: str, ward: str) -> None:
    """One more role in a ward (or `*`), from now. Raises BadRequest, which says what cannot be."""
    refuse_unknown(ward)
    with db.write() as session:
        person, now = found(session, id), now_ms()
        if person.disabled_ms is not None:
            raise BadRequest("disabled", f"{id} is disabled; `tenpoint user enable {id}` comes first.")
        if of(session, id, Grant.role == role, Grant.ward == ward, *standing(now)):
            raise BadRequest("taken", f"{id} is {role} in {place(ward)} already.")
        session.merge(Grant(person=id, role=role, ward=ward, from_ms=now, until_ms=None))


def end_grant(id: str, role: str, ward: str) -> None:
    """End a grant now: what was signed while it stood counts. Raises BadRequest, which says what cannot be."""
    with db.write() as session:
        found(session, id)
        now = now_ms()
        ending = of(session, id, Grant.role == role, Grant.ward == ward, *standing(now))
        if not ending:
            stand = in_words(of(session, id, *standing(now)))
            raise BadRequest("no-grant", f"{id} is not {role} in {place(ward)}; what stands: {stand}.")
        if role == "admin":
            refuse_without_administrator(session, ending, now)
        for grant in ending:
            grant.until_ms = now


def refuse_without_administrator(session: Session, ending: list[Grant], now: int) -> None:
    """Somebody who may sign in stays administrator; two who are ended at the same moment wait for each other."""
    query = (
        select(Grant)
        .join(Person, Person.id == Grant.person)
        .where(Grant.role == "admin", Person.disabled_ms.is_(None), *standing(now))
        .order_by(Grant.person, Grant.ward, Grant.from_ms)
        .with_for_update(of=Grant)
    )
    if not [grant for grant in session.scalars(query) if grant not in ending]:
        why = "it is the last one, and a server asks for an administrator only while it knows nobody"
        raise BadRequest("last-admin", f"{ending[0].person} stays admin: {why}; grant somebody else the role first.")


def set_passphrase(id: str, passphrase: str) -> bool:
    """Another passphrase; ends every session and the wait after failures. False while the person is disabled."""
    hashed = hash_of(passphrase)
    with db.write() as session:
        person = found(session, id)
        person.passphrase = hashed
        end_all(session, id, now_ms())
        session.execute(delete(LoginFailure).where(LoginFailure.name == id))
        return person.disabled_ms is None


def disable_person(id: str) -> None:
    """End a person's rights and sessions. Raises BadRequest when nobody has this name."""
    with db.write() as session:
        person, now = found(session, id), now_ms()
        if person.disabled_ms is None:
            person.disabled_ms = now
        end_all(session, id, now)


def enable_person(id: str) -> str:
    """Let a disabled person sign in anew; the grants that stand, in words. Raises BadRequest.

    They stand from now: for the time between, when she had no rights, no grant may speak.
    """
    with db.write() as session:
        person, now = found(session, id), now_ms()
        if person.disabled_ms is not None:
            end_all(session, id, now)
            for grant in of(session, id, Grant.from_ms < now):
                interrupt(session, grant, person.disabled_ms, now)
            person.disabled_ms = None
        session.flush()
        return in_words(of(session, id, *standing(now)))


def interrupt(session: Session, grant: Grant, from_ms: int, until_ms: int) -> None:
    """Let a grant end at one instant and, where it still stands at another, begin again there."""
    former = grant.until_ms
    if former is not None and former <= from_ms:
        return
    if former is None or former > until_ms:
        new = Grant(person=grant.person, role=grant.role, ward=grant.ward, from_ms=until_ms, until_ms=former)
        session.add(new)
    grant.until_ms = max(grant.from_ms, from_ms)


def hash_of(passphrase: str) -> str:
    """What is kept of a passphrase. Raises BadRequest when it is too short or too long."""
    if not 1 <= len(passphrase) <= LONGEST_PASSPHRASE:
        raise BadRequest("bad-passphrase", f"A passphrase has 1 to {LONGEST_PASSPHRASE} characters.")
    return hasher.hash(passphrase)


def refuse_unknown(ward: str) -> None:
    """A grant is in a ward that is there, or in all. Raises BadRequest."""
    if ward != "*" and db.session.get(Ward, ward) is None:
        raise BadRequest("no-ward", f"There is no ward {ward}.")


def found(session: Session, id: str) -> Person:
    """A person, whom nobody else changes until this transaction ends. Raises BadRequest."""
    person = session.get(Person, id, with_for_update=True)
    if person is None:
        raise BadRequest("no-person", f"Nobody signs in as {id}.")
    return person


def of(session: Session, id: str, *conditions: ColumnElement[bool]) -> list[Grant]:
    """A person's grants."""
    return list(session.scalars(select(Grant).where(Grant.person == id, *conditions)))


def place(ward: str) -> str:
    """Where a grant holds, in words."""
    return "every ward" if ward == "*" else f"ward {ward}"


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
