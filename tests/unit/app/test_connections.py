"""PostgreSQL goes away in the middle of a request: the answer is what it was, and the next one is asked afresh."""

import psycopg
from sqlalchemy import text

from backend.app import create_app
from backend.config import Config
from backend.db import db
from tests.unit.databases import PostgresCluster


def test_a_connection_that_dies_after_the_last_word_changes_no_answer(postgres_cluster: PostgresCluster) -> None:
    url = postgres_cluster.new()
    app = create_app(Config(database_url=url))

    @app.get("/read")
    def read() -> str:
        backend = db.session.scalar(text("SELECT pg_backend_pid()"))
        with psycopg.connect(url) as other:
            other.execute("SELECT pg_terminate_backend(%s, 5000)", [backend])
        return "read"

    client = app.test_client()
    assert [client.get("/read").text for _ in range(2)] == ["read", "read"]
    assert client.get("/readyz").status_code == 200
    with app.app_context():
        db.let_go()


def test_one_process_opens_no_more_connections_than_it_is_told(postgres_cluster: PostgresCluster) -> None:
    app = create_app(Config(database_url=postgres_cluster.new(), database_connections=6))
    with app.app_context():
        assert [(pool.size(), pool._max_overflow) for pool in (db.engine.pool, db.writer.pool)] == [(3, 0), (3, 0)]
