"""Incidents: what must not happen and did."""

from sqlalchemy import Text
from sqlalchemy.orm import Mapped, mapped_column

from backend.db import db


class Incident(db.Model):
    """One incident, for whoever looks after the server; `detail` is JSON and names no patient."""

    __tablename__ = "incident"
    id: Mapped[str] = mapped_column(Text, primary_key=True)
    at: Mapped[str] = mapped_column(Text)
    what: Mapped[str] = mapped_column(Text)
    detail: Mapped[str] = mapped_column(Text)
