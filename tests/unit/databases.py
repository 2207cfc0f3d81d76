"""Throw-away databases for the unit tests: SQLite files and a PostgreSQL cluster, each filled once and then copied."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from argon2 import PasswordHasher

from backend.app import create_app
from backend.clinicians import service as clinicians
from backend.clinicians.model import Grant, Person
from backend.config import Config
from backend.db import db
from backend.operations import prepare
from tests.e2e.wards import free_port

PASSPHRASE = "a lamp in the corridor"
WARDS = [
    {"id": "3b", "name": "3B", "zone": "Europe/Paris", "city": "Rennes", "hospital": "CHU"},
    {"id": "5a", "name": "5A", "zone": "Europe/Paris", "city": "Rennes", "hospital": "CHU"},
]
PEOPLE = [
    ("bernard", "M. Bernard", "nurse", "3b"),
    ("leroy", "A. Leroy", "nurse", "3b"),
    ("benali", "Dr S. Benali", "physician", "3b"),
    ("costa", "R. Costa", "pharmacist", "3b"),
    ("haas", "J. Haas", "nurse", "5a"),
    ("chief", "C. Hief", "admin", "*"),
]
QUICK = PasswordHasher(
    time_cost=1, memory_cost=8, parallelism=1
)  # a hash names its own cost, so signing in is quick too
LONG_AGO_MS = 1_700_000_000_000
FORM = (
    (
        "SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable) FROM information_schema.columns "
        "WHERE table_schema = 'public' ORDER BY 1"
    ),
    "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
    "SELECT concat_ws(' ', conrelid::regclass, conname) FROM pg_constraint ORDER BY 1",
    "SELECT concat_ws(' ', tgrelid::regclass, tgname, tgenabled) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1",
)


def fill(url: str) -> None:
    """Wards and people, no entries."""
    with create_app(Config(database_url=url)).app_context():
        prepare(demo=False)
        for ward in WARDS:
            clinicians.add_ward(ward)
        with db.write() as session:
            for id, name, role, ward in PEOPLE:
                session.add(Person(id=id, name=name, passphrase=QUICK.hash(PASSPHRASE)))
                session.add(Grant(person=id, role=role, ward=ward, from_ms=LONG_AGO_MS))
        db.let_go()


class SqliteFiles:
    """A filled file, copied for each test."""

    def __init__(self, folder: Path):
        self.folder, self.numbers = folder, count()
        self.template = folder / "template.db"
        fill(f"sqlite:///{self.template}")

    def new(self) -> str:
        """The address of a fresh copy."""
        copy = self.folder / f"{next(self.numbers)}.db"
        shutil.copy(self.template, copy)
        return f"sqlite:///{copy}"

    def again(self) -> str:
        """The one address at which a fresh copy takes the place of the one before; nobody may hold that open."""
        copy = self.folder / "again.db"
        for end in ("-wal", "-shm"):
            Path(f"{copy}{end}").unlink(missing_ok=True)
        shutil.copy(self.template, copy)
        return f"sqlite:///{copy}"

    def empty(self) -> str:
        """The address of a database that is not there yet."""
        return f"sqlite:///{self.folder / f'{next(self.numbers)}.db'}"


class PostgresCluster:
    """A filled database, put back to how it was filled for each test: making one takes half a second, this a moment."""

    def __init__(self, port: int):
        self.server, self.numbers = f"postgresql://postgres@127.0.0.1:{port}", count()
        self.run("CREATE DATABASE filled")
        fill(f"{self.server}/filled")
        self.schema = ""

    def run(self, statement: str) -> None:
        """One statement outside a transaction."""
        with psycopg.connect(f"{self.server}/postgres", autocommit=True) as connection:
            connection.execute(statement)

    def new(self) -> str:
        """The address of the database as it was filled; the one before it is gone."""
        if not self.schema or not self.put_back():
            self.run("DROP DATABASE IF EXISTS ward WITH (FORCE)")
            self.run("CREATE DATABASE ward TEMPLATE filled")
            self.keep()
        return f"{self.server}/ward"

    again = new

    def keep(self) -> None:
        """Remember every row and the form of every table."""
        with psycopg.connect(f"{self.server}/ward") as connection:
            connection.execute("CREATE SCHEMA kept")
            for table in tables(connection):
                connection.execute(f'CREATE TABLE kept."{table}" AS TABLE public."{table}"')
            self.schema = form(connection)

    def put_back(self) -> bool:
        """The rows that were kept and no others; not possible where a test changed the schema."""
        with psycopg.connect(f"{self.server}/ward") as connection:
            if form(connection) != self.schema:
                return False
            connection.execute("SET LOCAL session_replication_role = replica")  # past the triggers
            for table in tables(connection):
                connection.execute(f'DELETE FROM public."{table}"')
                connection.execute(f'INSERT INTO public."{table}" SELECT * FROM kept."{table}"')
            return True

    def another(self) -> str:
        """The address of a filled database that nobody puts back."""
        name = f"filled_{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE filled")
        return f"{self.server}/{name}"

    def empty(self) -> str:
        """The address of a database without tables."""
        name = f"empty_{next(self.numbers)}"
        self.run(f"CREATE DATABASE {name}")
        return f"{self.server}/{name}"


def tables(connection: psycopg.Connection) -> list[str]:
    """The application's own."""
    found = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
    return [name for (name,) in found]


def form(connection: psycopg.Connection) -> str:
    """Every column, index, constraint and trigger of the application's tables, as one text."""
    return "\n".join(line for query in FORM for (line,) in connection.execute(query))


@contextmanager
def postgres() -> Iterator[PostgresCluster]:
    """A cluster of its own, stopped afterwards; PostgreSQL refuses to run as root, so root asks the user postgres."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1]
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory(prefix="tenpoint-") as folder:
        if as_user:
            shutil.chown(folder, "postgres")

        def run(program: str, *words: str) -> None:
            command = [*as_user, str(programs / program), "-D", f"{folder}/cluster", *words]
            subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL)

        port = free_port()
        address = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder}"
        options = f"{address} -c fsync=off -c max_connections=200"
        run("initdb", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        run("pg_ctl", "-w", "-l", f"{folder}/log", "-o", options, "start")
        try:
            yield PostgresCluster(port)
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
