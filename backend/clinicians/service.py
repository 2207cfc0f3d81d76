"""What a signed-in person is told about herself and her wards."""

from typing import Any
from zoneinfo import available_timezones

from sqlalchemy import select
from sqlalchemy.orm import aliased

from backend.clinicians.grants import BOARD, READERS, standing
from backend.clinicians.model import Grant, Person, Signature, Ward
from backend.clinicians.sessions import OFFLINE_MS, Asker
from backend.clock import instant, now_ms, offsets
from backend.db import db, insert_once
from backend.entries import meta
from backend.entries.model import PatientWard, WardFeed
from backend.errors import BadRequest
from sync.envelope import NAME

ROLES = ("board", "admin", "data_manager", "pharmacist", "nurse", "physician")


def describe(asker: Asker) -> dict[str, Any]:
    """The Session of types.d.ts."""
    now = now_ms()
    mine = grants_now(now, Grant.person == asker.id)
    roles = {grant.role for grant in mine or db.session.scalars(select(Grant).where(Grant.person == asker.id))}
    boards = {grant.ward for grant in mine if grant.role in READERS | {BOARD}}
    wards = wards_of({grant.ward for grant in mine if grant.role in READERS})
    return {
        "user": {"id": asker.id, "name": asker.name, "role": highest(roles)},
        "wards": [describe_ward(ward, now) for ward in wards],
        "boards": [{"id": ward.id, "name": ward.name} for ward in wards_of(boards)],
        "places": [{"id": ward.id, "name": ward.name} for ward in list_wards()],
        "people": people([ward.id for ward in wards]) if roles != {BOARD} else {},
        "database": meta.get("database"),
        "demo": meta.get("demo") == "yes",
        "server_time": instant(now),
        "expires": instant(asker.expires_ms),
        "offline_until": instant(asker.expires_ms + OFFLINE_MS),
        "signatures": [
            {"code": one.code, "edition_sha256": one.edition_sha256, "name": one.name, "role": one.role, "at": one.at}
            for one in db.session.scalars(select(Signature).order_by(Signature.at))
        ],
    }


def describe_ward(ward: Ward, now: int) -> dict[str, Any]:
    """A ward with its wall clock."""
    return {
        "id": ward.id, "name": ward.name, "zone": ward.zone, "city": ward.city, "hospital": ward.hospital,
        "offsets": offsets(ward.zone, now),
    }  # fmt: skip


def grants_now(now: int, *conditions: Any) -> list[Grant]:
    """The grants that stand at an instant."""
    return list(db.session.scalars(select(Grant).where(*standing(now), *conditions)))


def wards_of(ids: set[str]) -> list[Ward]:
    """The wards with these ids; `*` means all."""
    query = select(Ward).order_by(Ward.id)
    return list(db.session.scalars(query if "*" in ids else query.where(Ward.id.in_(ids))))


def people(wards: list[str]) -> dict[str, dict[str, str]]:
    """Everybody whom an entry of these wards, or of a ward they share a patient with, may name: id -> name and role."""
    mine, other = aliased(PatientWard), aliased(PatientWard)
    shared = select(other.ward).join(mine, mine.patient == other.patient).where(mine.ward.in_(wards)).distinct()
    places = {*wards, "*", *db.session.scalars(shared)}
    rows = db.session.execute(
        select(Person.id, Person.name, Grant.role).join(Grant, Grant.person == Person.id).where(Grant.ward.in_(places))
    )
    found: dict[str, tuple[str, set[str]]] = {}
    for id, name, role in rows:
        found.setdefault(id, (name, set()))[1].add(role)
    return {id: {"name": name, "role": highest(roles)} for id, (name, roles) in sorted(found.items())}


def highest(found: set[str]) -> str:
    """The role to show when somebody has several."""
    return max(found, key=ROLES.index)


def add_ward(ward: dict[str, str]) -> None:
    """A new ward, with an empty feed. Raises DomainError when its name is no code or its zone unknown."""
    if not NAME.fullmatch(ward["id"]):
        raise BadRequest("bad-name", "A ward's id is made of a-z, 0-9, dot, dash and underscore.")
    if ward["zone"] not in available_timezones():
        raise BadRequest("bad-zone", f"{ward['zone']} is not a time zone; Europe/Paris is one.")
    with db.write() as session:
        if not insert_once(session, Ward, ward):
            raise BadRequest("taken", f"There is a ward {ward['id']} already.")
        session.add(WardFeed(ward=ward["id"]))


def list_wards() -> list[Ward]:
    """All wards."""
    return wards_of({"*"})
