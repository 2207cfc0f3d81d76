"""The bytes of attachments, each under its hash."""

from sqlalchemy import LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Int, db


class StoredAttachment(db.Model):
    """What an entry names by its hash, as it was sent. Triggers refuse UPDATE, DELETE and REPLACE."""

    __tablename__ = "attachment"
    sha256: Mapped[str] = mapped_column(Text, primary_key=True)
    type: Mapped[str] = mapped_column(Text)
    data: Mapped[bytes] = mapped_column(LargeBinary)
    bytes: Mapped[int] = mapped_column(Int)
    author: Mapped[str] = mapped_column(Text)
    device: Mapped[str] = mapped_column(Text)
    received_at: Mapped[str] = mapped_column(Text)
    received_ms: Mapped[int] = mapped_column(Int)
