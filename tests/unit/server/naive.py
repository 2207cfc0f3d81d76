"""The mutant: `tenpoint` with a feed that a sequence numbers, which is what one would write first."""

from typing import Any

from sqlalchemy import column, table, text
from sqlalchemy.orm import Session

from backend.entries.model import FeedRow

SCHEMA = """
CREATE SEQUENCE numbers;
CREATE VIEW newest AS SELECT ward.id AS ward, coalesce(max(seq), 0) AS head, repeat('0', 64) AS digest
FROM ward LEFT JOIN feed ON feed.ward = ward.id GROUP BY ward.id
"""


def append(session: Session, ward: str, rows: list[dict[str, Any]]) -> None:
    """Numbers without a lock: who takes one first need not be seen first."""
    for row in rows:
        row |= {"ward": ward, "seq": session.scalar(text("SELECT nextval('numbers')"))}
    session.add_all(FeedRow(**row) for row in rows)


if __name__ == "__main__":
    from backend.cli import main
    from backend.entries import service
    from backend.exchange import news

    service.append = append
    news.WardFeed = table("newest", *(column(name) for name in ("ward", "head", "digest"))).c  # type: ignore[assignment]
    main()
