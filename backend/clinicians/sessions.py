"""Signing in, staying signed in for a shift, signing out."""

import hashlib
import secrets
from dataclasses import dataclass
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from backend.clinicians.grants import BOARD, standing
from backend.clinicians.model import Grant, LoginFailure, Person, SignIn
from backend.clock import now_ms
from backend.db import db, insert_once
from backend.errors import SignInNeeded, TooMany

SHIFT_MS = 12 * 3600 * 1000
LONGEST_MS = 400 * 24 * 3600 * 1000  # what browsers allow a cookie
BOARD_MS = LONGEST_MS  # begun anew each time the board asks
OFFLINE_MS = 60 * 3600 * 1000
FREE_TRIES = 5
LONGEST_DELAY_S = 15 * 60
LONGEST_PASSPHRASE = 256  # characters

hasher = PasswordHasher()
hashing = BoundedSemaphore(2)
NOBODY = hasher.hash(secrets.token_hex())  # compared for unknown names, so that they take as long as known ones


@dataclass(frozen=True)
class Asker:
    """Who asks, from which device, until when; `board`: a screen on the wall, whose session outlives every shift."""

    id: str
    name: str
    device: str
    expires_ms: int
    board: bool = False


def sign_in(name: str, passphrase: str, device: str, former_token: str | None = None) -> tuple[str, Asker]:
    """A new session (token, asker) in place of this browser's former one. Raises SignInNeeded, TooMany."""
    now = now_ms()
    count_try(name, now)
    person = db.session.get(Person, name)
    is_right = matches(person.passphrase if person else NOBODY, passphrase)
    wrong = SignInNeeded("wrong", "Name or passphrase is wrong.")
    if not person or not is_right or person.disabled_ms is not None:
        raise wrong
    token, asker = secrets.token_urlsafe(32), asker_of(person, device, now, now)
    with db.write() as session:
        if not is_still(session, person):
            raise wrong
        end(session, former_token, now)
        session.add(SignIn(token_sha256=sha256(token), person=name, device=device, created_ms=now))
        session.execute(delete(LoginFailure).where(LoginFailure.name == name))
    return token, asker


def is_still(session: Session, person: Person) -> bool:
    """Whether passphrase and permission are what was compared; they stay so until this transaction ends."""
    query = select(Person.passphrase, Person.disabled_ms).where(Person.id == person.id).with_for_update(read=True)
    return session.execute(query).one() == (person.passphrase, None)


def person_of(token: str | None) -> Asker | None:
    """Who holds this token; None when it is unknown, ended or older than a shift, or the person was disabled."""
    if not token:
        return None
    row = db.session.execute(
        select(SignIn, Person).join(Person, Person.id == SignIn.person).where(SignIn.token_sha256 == sha256(token))
    ).one_or_none()
    if row is None:
        return None
    (found, person), now = row, now_ms()
    asker = asker_of(person, found.device, found.created_ms, now)
    return None if found.ended_ms is not None or asker.expires_ms <= now or person.disabled_ms is not None else asker


def asker_of(person: Person, device: str, since_ms: int, now: int) -> Asker:
    """Somebody who signed in at an instant: for a shift; a screen on the wall until it signs out or is disabled."""
    board = is_board(person.id, now)
    return Asker(person.id, person.name, device, now + BOARD_MS if board else since_ms + SHIFT_MS, board)


def is_board(person: str, now: int) -> bool:
    """Whether all that somebody may do now is to show boards."""
    roles = select(Grant.role).where(Grant.person == person, *standing(now))
    return set(db.session.scalars(roles)) == {BOARD}


def sign_out(token: str | None) -> None:
    """End a session; ending it twice, or one that never was, changes nothing."""
    if token:
        with db.write() as session:
            end(session, token, now_ms())


def end(session: Session, token: str | None, now: int) -> None:
    """Mark a session as ended."""
    found = session.get(SignIn, sha256(token)) if token else None
    if found and found.ended_ms is None:
        found.ended_ms = now


def end_all(session: Session, person: str, now: int) -> None:
    """Mark every session of a person as ended, on all phones."""
    session.execute(update(SignIn).where(SignIn.person == person, SignIn.ended_ms.is_(None)).values(ended_ms=now))


def count_try(name: str, now: int) -> None:
    """Count a try before it is looked at, so that many at once are many; a right one clears the count.

    After five failures each further one doubles the wait, up to a quarter of an hour, for a name that exists or not.
    """
    with db.write() as session:
        insert_once(session, LoginFailure, {"name": name, "count": 0, "last_ms": now})
        tried = session.scalars(select(LoginFailure).where(LoginFailure.name == name).with_for_update()).one()
        left_ms = tried.last_ms + delay_ms(tried.count) - now
        if left_ms <= 0:
            tried.count, tried.last_ms = tried.count + 1, now
    if left_ms > 0:
        seconds = -(-left_ms // 1000)
        raise TooMany("wait", f"Too many tries. Wait {seconds} seconds.", retry_after=seconds)


def delay_ms(count: int) -> int:
    """The wait after so many failures."""
    return min(2 ** min(count - FREE_TRIES, 20), LONGEST_DELAY_S) * 1000 if count >= FREE_TRIES else 0


def matches(kept: str, passphrase: str) -> bool:
    """Whether a passphrase is the one that was hashed; two at a time, because each takes 64 MB."""
    try:
        with hashing:
            return hasher.verify(kept, passphrase)
    except (VerificationError, InvalidHashError):
        return False


def sha256(token: str) -> str:
    """What the table keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()
