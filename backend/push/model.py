"""Which phones asked to be woken, and what they were woken for; of a patient neither name nor id."""

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Int, db


class PushPhone(db.Model):
    """Where a phone is woken, for whom, in which session; up to when it was told of everything, and when last tried."""

    __tablename__ = "push_phone"
    device: Mapped[str] = mapped_column(Text, primary_key=True)
    endpoint: Mapped[str] = mapped_column(Text, index=True, unique=True)
    person: Mapped[str] = mapped_column(Text)
    token_sha256: Mapped[str] = mapped_column(Text)
    told_ms: Mapped[int] = mapped_column(Int)
    tried_ms: Mapped[int] = mapped_column(Int)


class PushMatter(db.Model):
    """Something of a ward that phones are woken for, as a digest: whichever process sees it first writes it down."""

    __tablename__ = "push_matter"
    matter: Mapped[str] = mapped_column(Text, primary_key=True)
    ward: Mapped[str] = mapped_column(Text, index=True)
    seen_ms: Mapped[int] = mapped_column(Int)
