"""Which phones are woken, and when: once for a ward in which something is newly overdue or an alarm newly open."""

from pathlib import Path
from typing import Any

from flask import Flask, current_app
from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.orm import Session

from backend.chart.instants import HOUR_MS, MINUTE_MS
from backend.clinicians.grants import READERS, standing
from backend.clinicians.model import Grant, Person, SignIn
from backend.clinicians.sessions import SHIFT_MS, Asker, sha256
from backend.clock import now_ms
from backend.config import Config
from backend.db import db, insert_new, insert_once
from backend.errors import BadRequest, NotFound
from backend.push import keys
from backend.push.delivery import Outcome, Post, Wake
from backend.push.model import PushMatter, PushPhone
from backend.push.services import is_endpoint

Json = dict[str, Any]
GAP_MS = 5 * MINUTE_MS  # a phone is woken no oftener: what comes in between is one wake after it
KEPT_MS = HOUR_MS  # so long after it is over a matter is known, so that a process that lags does not take it for new


def init_app(app: Flask, config: Config) -> None:
    """Read the key, where the operator made one. Raises BadSetting."""
    app.extensions["tenpoint-push"] = post_of(app, config) if config.push_key_file else None


def post_of(app: Flask, config: Config) -> Post:
    """The way to the push services; what a wake came to is written down in a context of its own."""

    def came_to(wake: Wake, outcome: Outcome) -> None:
        with app.app_context():
            settle(wake, outcome)

    return Post(keys.read(Path(config.push_key_file), config.push_contact), config.push_hosts, came_to)


def begin(app: Flask) -> None:
    """Send until the process ends; called in the process that serves, after any fork."""
    if post := app.extensions["tenpoint-push"]:
        post.begin()


def kept() -> Post | None:
    """The way to the push services; None where the operator chose none."""
    found: Post | None = current_app.extensions["tenpoint-push"]
    return found


def offer() -> Json:
    """Whether this server wakes phones, and its public key."""
    post = kept()
    return {"offered": "yes", "key": post.keys.public} if post else {"offered": "no", "key": None}


def take(asker: Asker, token: str, endpoint: str) -> None:
    """Wake this phone in this session; a phone and an endpoint stand once. Raises NotFound, BadRequest."""
    post = kept()
    if post is None:
        raise NotFound("push-not-offered", "This server wakes no phones.")
    if not is_endpoint(endpoint, post.hosts):
        raise BadRequest("no-push-service", "This is not the address of a push service that this server speaks to.")
    now = now_ms()
    row = {"endpoint": endpoint, "person": asker.id, "token_sha256": sha256(token)}
    with db.write() as session:
        forget_ended(session, now)
        session.execute(delete(PushPhone).where(PushPhone.endpoint == endpoint, PushPhone.device != asker.device))
        if not insert_once(session, PushPhone, {"device": asker.device, "told_ms": now, "tried_ms": 0, **row}):
            session.execute(update(PushPhone).where(PushPhone.device == asker.device).values(**row))


def drop(asker: Asker) -> None:
    """Wake this phone no more."""
    with db.write() as session:
        session.execute(delete(PushPhone).where(PushPhone.device == asker.device))


def tell(ward: str, matters: frozenset[str]) -> None:
    """What the look-out found open: wake for what is new, and for what came too soon after the last wake."""
    post = kept()
    if post is None:
        return
    newest_ms = note(ward, matters, now_ms())
    for wake in claim(ward, newest_ms, now_ms()) if newest_ms is not None else []:
        if not post.put(wake):
            settle(wake, "later")


def note(ward: str, matters: frozenset[str], now: int) -> int | None:
    """When the newest of the open matters was first seen, by any process; nothing is written while nothing changed."""
    db.session.rollback()  # what was read before the look may be older than what another process has seen
    mine = select(PushMatter.matter, PushMatter.seen_ms).where(PushMatter.ward == ward)
    known = {row.matter: row.seen_ms for row in db.session.execute(mine)}
    fresh = sorted(matters - known.keys())
    over = [matter for matter, seen_ms in known.items() if matter not in matters and seen_ms <= now - KEPT_MS]
    if fresh or over:
        with db.write() as session:
            session.execute(delete(PushMatter).where(PushMatter.matter.in_(over)))
            insert_new(session, PushMatter, [{"matter": one, "ward": ward, "seen_ms": now} for one in fresh])
    return max((known.get(one, now) for one in matters), default=None)


def claim(ward: str, newest_ms: int, now: int) -> list[Wake]:
    """Phones that were not told of it yet and may be woken now, each claimed by one process."""
    ready = (
        PushPhone.told_ms < newest_ms,
        or_(PushPhone.tried_ms <= now - GAP_MS, PushPhone.tried_ms > now),  # or the clock was set back
        PushPhone.token_sha256.in_(sessions(now)),
        PushPhone.person.in_(readers(ward, now)),
    )
    if db.session.scalar(select(PushPhone.device).where(*ready).limit(1)) is None:
        return []
    with db.write() as session:
        claimed = update(PushPhone).where(*ready).values(told_ms=newest_ms, tried_ms=now)
        return [Wake(*row) for row in session.execute(claimed.returning(PushPhone.device, PushPhone.endpoint))]


def settle(wake: Wake, outcome: Outcome) -> None:
    """After a try: a subscription that is gone is dropped; where a service is not well, the phone was told nothing."""
    this = (PushPhone.device == wake.device, PushPhone.endpoint == wake.endpoint)
    with db.write() as session:
        if outcome == "gone":
            session.execute(delete(PushPhone).where(*this))
        if outcome == "later":
            session.execute(update(PushPhone).where(*this).values(told_ms=0))


def forget_ended(session: Session, now: int) -> None:
    """Phones whose session has ended are woken no more; who signs in again asks again."""
    session.execute(delete(PushPhone).where(PushPhone.token_sha256.not_in(sessions(now))))


def sessions(now: int) -> Any:
    """The sessions that stand, of people who may sign in."""
    alive: tuple[ColumnElement[bool], ...] = (
        SignIn.ended_ms.is_(None), SignIn.created_ms > now - SHIFT_MS, Person.disabled_ms.is_(None),
    )  # fmt: skip
    return select(SignIn.token_sha256).join(Person, Person.id == SignIn.person).where(*alive)


def readers(ward: str, now: int) -> Any:
    """Who may see the ward's patients now."""
    return select(Grant.person).where(Grant.role.in_(READERS), Grant.ward.in_((ward, "*")), *standing(now))
