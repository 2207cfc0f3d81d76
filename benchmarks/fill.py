"""What a server has before it is timed, put straight into the tables of its database: entries, wards, sessions."""

import hashlib
import itertools
import json
import re
import secrets
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from backend.chart.instants import to_ms
from backend.clock import instant, now_ms
from backend.entries.grades import judge
from benchmarks.http_phone import AT, HttpPhone, new_id
from sync.cursor import ZERO

AT_MS = to_ms(AT)
FIELDS = "id hash text kind ward patient author device incarnation n at at_ms received_at received_ms"
COLUMNS = FIELDS.split()
GRADE = ("entry", "code", "edition_sha256", "floor", "ceiling", "status", "worst", "differs")
CHUNK = 20_000
CHECKS = 100
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
EVERYWHERE = """INSERT INTO "grant" (person, role, ward, from_ms)
SELECT person, role, '*', from_ms FROM "grant" WHERE role = 'nurse'"""


def fill(database: Path, ward: str, count: int) -> None:
    """`count` neuro checks, a hundred a patient, at the end of a ward's feed, numbered and summed as by the server."""
    with sqlite3.connect(database, isolation_level=None) as connection:
        connection.execute("PRAGMA synchronous=OFF")
        ids = [new_id() for _ in range(count // CHECKS + 1)]
        for rows in chunks(made(ward, ids, count)):
            append(connection, ward, rows)
            connection.executemany(
                f"INSERT INTO entry_grade ({','.join(GRADE)}) VALUES ({','.join('?' * len(GRADE))})", graded(rows)
            )
        connection.execute("ANALYZE")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def graded(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """What the server makes of checks that say all the same."""
    judged = judge(json.loads(rows[0][2]))
    assert judged
    return [(row[0], *(judged[0][name] for name in GRADE[1:])) for row in rows]


def append(connection: sqlite3.Connection, ward: str, rows: list[tuple[Any, ...]]) -> None:
    """Rows of the entry table, and the end of the ward's feed that they make."""
    head, digest = standing(connection, ward)
    feed = []
    for row in rows:
        head, digest = head + 1, digest ^ int(row[1], 16)
        feed.append((ward, head, "entry", row[5], f"{digest:064x}", row[0]))
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT OR IGNORE INTO patient_ward (patient, ward, since_ms) VALUES (?, ?, ?)",
        [(row[5], ward, AT_MS) for row in rows],
    )
    connection.executemany(f"INSERT INTO entry ({','.join(COLUMNS)}) VALUES ({','.join('?' * len(COLUMNS))})", rows)
    connection.executemany("INSERT INTO feed (ward, seq, what, patient, digest, entry) VALUES (?, ?, ?, ?, ?, ?)", feed)
    connection.execute(
        "INSERT OR REPLACE INTO ward_feed (ward, head, digest) VALUES (?, ?, ?)", (ward, head, f"{digest:064x}")
    )
    connection.execute("COMMIT")


def multiply(database: Path, ward: str, times: int) -> None:
    """Each patient of a ward so many times: the same story under other ids."""
    with sqlite3.connect(database, isolation_level=None) as connection:
        own = "FROM entry WHERE ward = ? ORDER BY received_ms, id"
        rows = connection.execute(f"SELECT {','.join(COLUMNS)} {own}", (ward,)).fetchall()
        grades = connection.execute("SELECT * FROM entry_grade").fetchall()
        for _ in range(times - 1):
            fresh = {old: new_id() for row in rows for old in (row[0], row[5])}
            append(connection, ward, [renamed(row, fresh) for row in rows])
            known = [(fresh[one[0]], *one[1:]) for one in grades if one[0] in fresh]
            connection.executemany(f"INSERT INTO entry_grade VALUES ({','.join('?' * len(grades[0]))})", known)


def renamed(row: tuple[Any, ...], fresh: dict[str, str]) -> tuple[Any, ...]:
    """A row of the entry table with other ids, in its text too."""
    text = UUID.sub(lambda found: fresh.get(found[0], found[0]), row[2])
    return (fresh[row[0]], hashlib.sha256(text.encode()).hexdigest(), text, *row[3:5], fresh[row[5]], *row[6:])


def open_wards(database: Path, wards: list[str]) -> None:
    """Empty wards beside the demo's two, for everybody who is a nurse."""
    with sqlite3.connect(database) as connection:
        connection.executemany(
            "INSERT INTO ward (id, name, zone, city, hospital) VALUES (?, ?, 'Europe/Paris', 'Rennes', 'CHU')",
            [(ward, ward.upper()) for ward in wards],
        )
        connection.executemany(
            "INSERT INTO ward_feed (ward, head, digest) VALUES (?, 0, ?)", [(ward, ZERO) for ward in wards]
        )
        connection.execute(EVERYWHERE)


def sign_in(database: Path, phones: list[HttpPhone]) -> None:
    """Sessions for phones, without the price of a passphrase each."""
    tokens = [secrets.token_urlsafe() for _ in phones]
    with sqlite3.connect(database) as connection:
        connection.executemany(
            "INSERT INTO session (token_sha256, person, device, created_ms) VALUES (?, ?, ?, ?)",
            [
                (hashlib.sha256(token.encode()).hexdigest(), phone.person, phone.device, now_ms())
                for token, phone in zip(tokens, phones, strict=True)
            ],
        )
    for token, phone in zip(tokens, phones, strict=True):
        phone.cookie = f"__Host-sid={token}"


def standing(connection: sqlite3.Connection, ward: str) -> tuple[int, int]:
    """The number and digest of the last row of a ward's feed."""
    found = connection.execute("SELECT head, digest FROM ward_feed WHERE ward = ?", (ward,)).fetchone()
    return (found[0], int(found[1], 16)) if found else (0, 0)


def made(ward: str, patients: list[str], count: int) -> Iterable[tuple[Any, ...]]:
    """Rows of the entry table, each with a text as a phone signs it."""
    phone = HttpPhone(0, ward=ward)
    received = now_ms()
    for number, patient in zip(range(1, count + 1), itertools.cycle(patients), strict=False):
        text = phone.entry(patient)
        yield (
            json.loads(text)["id"], hashlib.sha256(text.encode()).hexdigest(), text, "neuro_check", ward, patient,
            phone.person, phone.device, phone.incarnation, number, AT, AT_MS, instant(received), received,
        )  # fmt: skip


def chunks(rows: Iterable[tuple[Any, ...]]) -> Iterable[list[tuple[Any, ...]]]:
    """The rows, some thousands at a time."""
    rows = iter(rows)
    while chunk := list(itertools.islice(rows, CHUNK)):
        yield chunk
