"""Two hosts that start at the same moment: one prepares the database, the other waits for it."""

from concurrent.futures import ThreadPoolExecutor

import psycopg

from backend.config import Config
from backend.lock import PREPARING
from backend.operations import opened
from tests.unit.databases import PostgresCluster

WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = %s"
TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"


def number(connection: psycopg.Connection, query: str, *values: object) -> int:
    """The one number that a query answers."""
    (found,) = connection.execute(query, values).fetchone() or (0,)
    return int(found)


def prepare(url: str) -> str:
    """What every start begins with."""
    with opened(Config(database_url=url)):
        return "prepared"


def test_whoever_prepares_a_database_waits_for_another_who_does(postgres_cluster: PostgresCluster) -> None:
    url = postgres_cluster.empty()
    with psycopg.connect(url, autocommit=True) as other, ThreadPoolExecutor(1) as pool:
        other.execute("SELECT pg_advisory_lock(%s)", [PREPARING])
        preparing = pool.submit(prepare, url)
        while not preparing.done() and not number(other, WAITING, PREPARING % 2**32):
            pass
        assert (preparing.done(), number(other, TABLES)) == (False, 0)
        other.execute("SELECT pg_advisory_unlock(%s)", [PREPARING])
        assert preparing.result(60) == "prepared"
        assert number(other, TABLES) > 0
        assert number(other, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == 0
