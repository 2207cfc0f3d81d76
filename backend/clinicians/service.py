"""What a signed-in person is told about herself and her wards."""

from typing import Any

from sqlalchemy import or_, select

from backend.clinicians.grants import READERS
from backend.clinicians.model import Grant, Person, Signature, Ward
from backend.clinicians.sessions import OFFLINE_MS, Asker, hasher
from backend.clock import instant, now_ms, offsets
from backend.db import db
from backend.entries import meta

ROLES = ("admin", "data_manager", "pharmacist", "nurse", "physician")


def describe(asker: Asker) -> dict[str, Any]:
    """The Session of types.d.ts."""
    now = now_ms()
    mine = grants_now(now, Grant.person == asker.id)
    wards = wards_of({grant.ward for grant in mine if grant.role in READERS})
    return {
        "user": {"id": asker.id, "name": asker.name, "role": highest({grant.role for grant in mine})},
        "wards": [describe_ward(ward, now) for ward in wards],
        "people": people([ward.id for ward in wards]),
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
    stands = (Grant.from_ms <= now, or_(Grant.until_ms.is_(None), Grant.until_ms > now))
    return list(db.session.scalars(select(Grant).where(*stands, *conditions)))


def wards_of(ids: set[str]) -> list[Ward]:
    """The wards with these ids; `*` means all."""
    query = select(Ward).order_by(Ward.id)
    return list(db.session.scalars(query if "*" in ids else query.where(Ward.id.in_(ids))))


def people(wards: list[str]) -> dict[str, dict[str, str]]:
    """Everybody an entry of these wards may name: id -> name and role."""
    grants = list(db.session.scalars(select(Grant).where(Grant.ward.in_([*wards, "*"]))))
    names = {person.id: person.name for person in db.session.scalars(select(Person))}
    return {
        id: {"name": names[id], "role": highest({grant.role for grant in grants if grant.person == id})}
        for id in sorted({grant.person for grant in grants})
        if id in names
    }


def highest(found: set[str]) -> str:
    """The role to show when somebody has several."""
    return max(found, key=ROLES.index, default="admin")


def add_ward(ward: dict[str, str]) -> None:
    """A new ward, with an empty feed."""
    from backend.entries.model import WardFeed

    with db.write() as session:
        session.add(Ward(**ward))
        session.add(WardFeed(ward=ward["id"]))


def add_person(id: str, name: str, passphrase: str, role: str, ward: str, from_ms: int | None = None) -> None:  # noqa: A002
    """A new person with one grant; `ward` may be `*`."""
    with db.write() as session:
        session.add(Person(id=id, name=name, passphrase=hasher.hash(passphrase)))
        session.add(Grant(person=id, role=role, ward=ward, from_ms=now_ms() if from_ms is None else from_ms))


def disable_person(id: str) -> bool:  # noqa: A002
    """End a person's rights and sessions; False when nobody has this name."""
    with db.write() as session:
        person = session.get(Person, id)
        if person is not None and person.disabled_ms is None:
            person.disabled_ms = now_ms()
        return person is not None
