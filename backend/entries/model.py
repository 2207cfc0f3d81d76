"""The append-only store: entries, the feed of each ward, what is held, what was graded."""

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Base, Int, db

STRICT = Base.__table_args__


class Meta(db.Model):
    """Facts about this database: its id, epoch, and whether it is the demo's."""

    __tablename__ = "meta"
    name: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class StoredEntry(db.Model):
    """One entry, its text exactly as signed. Triggers refuse UPDATE, DELETE and REPLACE."""

    __tablename__ = "entry"
    __table_args__ = (
        Index("entry_patient", "patient"),
        Index("entry_phone", "device", "incarnation", "n"),
        STRICT,
    )
    id: Mapped[str] = mapped_column(Text, primary_key=True)
    hash: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    ward: Mapped[str] = mapped_column(Text)
    patient: Mapped[str] = mapped_column(Text)
    author: Mapped[str] = mapped_column(Text)
    device: Mapped[str] = mapped_column(Text)
    incarnation: Mapped[str] = mapped_column(Text)
    n: Mapped[int] = mapped_column(Int)
    at: Mapped[str] = mapped_column(Text)
    at_ms: Mapped[int] = mapped_column(Int)
    received_at: Mapped[str] = mapped_column(Text)
    received_ms: Mapped[int] = mapped_column(Int)


class WardFeed(db.Model):
    """The counter of a ward: the number of its last feed row, and the digest there."""

    __tablename__ = "ward_feed"
    ward: Mapped[str] = mapped_column(Text, primary_key=True)
    head: Mapped[int] = mapped_column(Int, default=0)
    digest: Mapped[str] = mapped_column(Text, default="0" * 64)


class FeedRow(db.Model):
    """One step of a ward's feed: an entry that joined it, or a patient that left it (`forget`)."""

    __tablename__ = "feed"
    __table_args__ = (Index("feed_patient", "ward", "patient"), STRICT)
    ward: Mapped[str] = mapped_column(Text, primary_key=True)
    seq: Mapped[int] = mapped_column(Int, primary_key=True)
    what: Mapped[str] = mapped_column(Text)
    patient: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(Text)
    entry: Mapped[str | None] = mapped_column(Text, default=None)


class HeldEntry(db.Model):
    """A text that is kept but not counted until a person has looked at it; its own key is its hash."""

    __tablename__ = "held"
    __table_args__ = (Index("held_phone", "device", "incarnation"), STRICT)
    hash: Mapped[str] = mapped_column(Text, primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    device: Mapped[str] = mapped_column(Text)
    incarnation: Mapped[str] = mapped_column(Text)
    received_at: Mapped[str] = mapped_column(Text)
    id: Mapped[str | None] = mapped_column(Text, default=None)
    ward: Mapped[str | None] = mapped_column(Text, default=None)
    patient: Mapped[str | None] = mapped_column(Text, default=None)
    author: Mapped[str | None] = mapped_column(Text, default=None)
    at: Mapped[str | None] = mapped_column(Text, default=None)
    n: Mapped[int | None] = mapped_column(Int, default=None)


class HeldSender(db.Model):
    """A phone that offered a held text, whatever phone the text itself names."""

    __tablename__ = "held_sender"
    device: Mapped[str] = mapped_column(Text, primary_key=True)
    incarnation: Mapped[str] = mapped_column(Text, primary_key=True)
    hash: Mapped[str] = mapped_column(Text, primary_key=True)


class HeldResolution(db.Model):
    """What a person decided about a held text, once. Triggers refuse UPDATE, DELETE and REPLACE."""

    __tablename__ = "held_resolution"
    hash: Mapped[str] = mapped_column(Text, primary_key=True)
    outcome: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    person: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(Text)
    at_ms: Mapped[int] = mapped_column(Int)
    text: Mapped[str | None] = mapped_column(Text, default=None)


class EntryGrade(db.Model):
    """What the server makes of a check with the edition it names; can be made again from the entries."""

    __tablename__ = "entry_grade"
    entry: Mapped[str] = mapped_column(Text, primary_key=True)
    code: Mapped[str] = mapped_column(Text)
    edition_sha256: Mapped[str] = mapped_column(Text)
    floor: Mapped[int] = mapped_column(Int)
    ceiling: Mapped[int] = mapped_column(Int)
    status: Mapped[str] = mapped_column(Text)
    worst: Mapped[int] = mapped_column(Int)
    differs: Mapped[str] = mapped_column(Text)


class EntryAttachment(db.Model):
    """An entry that names an attachment, whether that has arrived or not; can be made again from the entries."""

    __tablename__ = "entry_attachment"
    __table_args__ = (Index("entry_attachment_sha256", "sha256"), STRICT)
    entry: Mapped[str] = mapped_column(Text, primary_key=True)
    sha256: Mapped[str] = mapped_column(Text, primary_key=True)


class PatientWard(db.Model):
    """A ward whose feed a patient's entries enter, until `left_ms`; can be made again from the entries."""

    __tablename__ = "patient_ward"
    __table_args__ = (Index("patient_ward_ward", "ward"), STRICT)
    patient: Mapped[str] = mapped_column(Text, primary_key=True)
    ward: Mapped[str] = mapped_column(Text, primary_key=True)
    since_ms: Mapped[int] = mapped_column(Int)
    leaves_ms: Mapped[int | None] = mapped_column(Int, default=None)
    left_ms: Mapped[int | None] = mapped_column(Int, default=None)


class Phone(db.Model):
    """A phone's local database as the server last heard of it: how many entries it has made, which wards it reads."""

    __tablename__ = "phone"
    device: Mapped[str] = mapped_column(Text, primary_key=True)
    incarnation: Mapped[str] = mapped_column(Text, primary_key=True)
    person: Mapped[str] = mapped_column(Text)
    wards: Mapped[str] = mapped_column(Text)
    last_n: Mapped[int] = mapped_column(Int)
    heard_ms: Mapped[int] = mapped_column(Int)
