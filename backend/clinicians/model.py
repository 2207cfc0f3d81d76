"""Who works here: wards, people, what they may do and when, their sessions, the site's signatures."""

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import Int, db


class Ward(db.Model):
    """A ward, and what a patient on it should answer to city and hospital."""

    __tablename__ = "ward"
    id: Mapped[str] = mapped_column(Text, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    zone: Mapped[str] = mapped_column(Text)
    city: Mapped[str] = mapped_column(Text)
    hospital: Mapped[str] = mapped_column(Text)


class Person(db.Model):
    """Somebody who signs in; never deleted, because entries name them."""

    __tablename__ = "person"
    id: Mapped[str] = mapped_column(Text, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    passphrase: Mapped[str] = mapped_column(Text)
    disabled_ms: Mapped[int | None] = mapped_column(Int, default=None)


class Grant(db.Model):
    """A role in a ward (or `*`) from one instant until another; kept for ever."""

    __tablename__ = "grant"
    person: Mapped[str] = mapped_column(Text, primary_key=True)
    role: Mapped[str] = mapped_column(Text, primary_key=True)
    ward: Mapped[str] = mapped_column(Text, primary_key=True)
    from_ms: Mapped[int] = mapped_column(Int, primary_key=True)
    until_ms: Mapped[int | None] = mapped_column(Int, default=None)


class SignIn(db.Model):
    """A session; the token itself is only in the cookie."""

    __tablename__ = "session"
    token_sha256: Mapped[str] = mapped_column(Text, primary_key=True)
    person: Mapped[str] = mapped_column(Text, index=True)
    device: Mapped[str] = mapped_column(Text)
    created_ms: Mapped[int] = mapped_column(Int)
    ended_ms: Mapped[int | None] = mapped_column(Int, default=None)


class LoginFailure(db.Model):
    """How often a name was tried in vain since its last success."""

    __tablename__ = "login_failure"
    name: Mapped[str] = mapped_column(Text, primary_key=True)
    count: Mapped[int] = mapped_column(Int)
    last_ms: Mapped[int] = mapped_column(Int)


class Signature(db.Model):
    """The site's signature under one edition of one contract file."""

    __tablename__ = "signature"
    edition_sha256: Mapped[str] = mapped_column(Text, primary_key=True)
    name: Mapped[str] = mapped_column(Text, primary_key=True)
    code: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(Text)
