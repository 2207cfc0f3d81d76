"""Signing in, staying signed in for a shift, signing out."""

import hashlib
import secrets
from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import select

from backend.clinicians.model import LoginFailure, Person, SignIn
from backend.clock import now_ms
from backend.db import db
from backend.errors import SignInNeeded, TooMany

SHIFT_MS = 12 * 3600 * 1000
OFFLINE_MS = 60 * 3600 * 1000
FREE_TRIES = 5
LONGEST_DELAY_S = 15 * 60

hasher = PasswordHasher()
NOBODY = hasher.hash(secrets.token_hex())  # compared for unknown names, so that they take as long as known ones


@dataclass(frozen=True)
class Asker:
    """Who asks, from which device, until when."""

    id: str
    name: str
    device: str
    expires_ms: int


def sign_in(name: str, passphrase: str, device: str) -> tuple[str, Asker]:
    """A new session: its token and who it is. Raises SignInNeeded, or TooMany with the seconds to wait."""
    now = now_ms()
    refuse_if_too_soon(name, now)
    person = db.session.get(Person, name)
    is_right = matches(person.passphrase if person else NOBODY, passphrase)
    if not person or not is_right or person.disabled_ms is not None:
        count_failure(name, now)
        raise SignInNeeded("wrong", "Name or passphrase is wrong.")
    token = secrets.token_urlsafe(32)
    with db.write() as session:
        session.add(SignIn(token_sha256=sha256(token), person=name, device=device, created_ms=now))
        if failed := session.get(LoginFailure, name):
            session.delete(failed)
    return token, Asker(person.id, person.name, device, now + SHIFT_MS)


def person_of(token: str | None) -> Asker | None:
    """Who holds this token; None when it is unknown, ended or older than a shift, or the person was disabled."""
    if not token:
        return None
    row = db.session.execute(
        select(SignIn, Person).join(Person, Person.id == SignIn.person).where(SignIn.token_sha256 == sha256(token))
    ).one_or_none()
    if row is None:
        return None
    found, person = row
    expires = found.created_ms + SHIFT_MS
    if found.ended_ms is not None or expires <= now_ms() or person.disabled_ms is not None:
        return None
    return Asker(person.id, person.name, found.device, expires)


def sign_out(token: str | None) -> None:
    """End a session; ending it twice changes nothing."""
    with db.write() as session:
        found = session.get(SignIn, sha256(token or ""))
        if found and found.ended_ms is None:
            found.ended_ms = now_ms()


def refuse_if_too_soon(name: str, now: int) -> None:
    """After five failures each further one doubles the wait, up to a quarter of an hour."""
    failed = db.session.get(LoginFailure, name)
    if failed is None or failed.count < FREE_TRIES:
        return
    delay_s = min(2 ** min(failed.count - FREE_TRIES, 20), LONGEST_DELAY_S)
    left_ms = failed.last_ms + delay_s * 1000 - now
    if left_ms > 0:
        seconds = -(-left_ms // 1000)
        raise TooMany("wait", f"Too many tries. Wait {seconds} seconds.", retry_after=seconds)


def count_failure(name: str, now: int) -> None:
    """Remember a try in vain, whether or not the name exists."""
    with db.write() as session:
        failed = session.get(LoginFailure, name)
        if failed is None:
            session.add(LoginFailure(name=name, count=1, last_ms=now))
        else:
            failed.count, failed.last_ms = failed.count + 1, now


def matches(kept: str, passphrase: str) -> bool:
    """Whether a passphrase is the one that was hashed."""
    try:
        return hasher.verify(kept, passphrase)
    except (VerificationError, InvalidHashError):
        return False


def sha256(token: str) -> str:
    """What the table keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()
