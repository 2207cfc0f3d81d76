"""Several processes on one PostgreSQL: no reader misses a row, no entry is stored twice, one process may die."""

import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import psycopg
import pytest

from tests.unit.databases import PostgresCluster
from tests.unit.phones import new_id, states
from tests.unit.server import naive
from tests.unit.server.served import Served, WirePhone

PROCESSES, ENTRIES_EACH = 3, 4
TIMES = 6  # where two cores do much else, nobody may read just while one commit waits
SLOW_DISK = """
CREATE FUNCTION slow_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.8); RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER slow_disk AFTER INSERT ON feed DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.seq % 32 = 8) EXECUTE FUNCTION slow_disk()
"""  # some commits take long, as they do on a disk that others use


def served(folder: Path, url: str, *program: str, schema: str = "") -> Served:
    """A server of several processes on a database with a slow disk."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(SLOW_DISK)
        connection.execute(schema)
    how = {"program": program} if program else {}
    return Served(folder, **how, DATABASE_URL=url, PROCESSES=str(PROCESSES))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory, postgres_cluster: PostgresCluster) -> Iterator[Served]:
    """`tenpoint serve`."""
    made = served(tmp_path_factory.mktemp("product"), postgres_cluster.another())
    yield made
    made.kill()


@pytest.fixture(scope="module")
def mutant(tmp_path_factory: pytest.TempPathFactory, postgres_cluster: PostgresCluster) -> Iterator[Served]:
    """The same with a feed that a sequence numbers."""
    program = sys.executable, str(Path(naive.__file__))
    made = served(tmp_path_factory.mktemp("mutant"), postgres_cluster.another(), *program, schema=naive.SCHEMA)
    yield made
    made.kill()


class Reader(WirePhone):
    """A phone that goes on from the cursor of the answer before."""

    def read(self) -> list[str]:
        """What is new, up to the head."""
        answer = self.exchange().body
        self.epoch, ward = answer["epoch"], answer["wards"]["3b"]
        self.cursor = ward["cursor"]
        texts = [row["text"] for row in ward["entries"]]
        return texts + self.read() if self.cursor < ward["head"] else texts


def signed_in(phone: WirePhone) -> WirePhone:
    """The same phone, ready to sync."""
    assert phone.sign_in().status == 200
    return phone


def missed(server: Served, writers: int) -> int:
    """How many entries somebody never gets who reads all the while, when so many phones send at once."""
    phones = [signed_in(WirePhone(server)) for _ in range(writers)]
    work = {phone: [phone.entry(patient=new_id()) for _ in range(ENTRIES_EACH)] for phone in phones}
    reader = Reader(server, "leroy")
    signed_in(reader)
    got = reader.read()
    with ThreadPoolExecutor(writers) as pool:
        sending = [pool.submit(send, phone, texts) for phone, texts in work.items()]
        while not all(one.done() for one in sending):
            got += reader.read()
        assert [one.result() for one in sending] == [["stored"] * ENTRIES_EACH] * writers
    got += reader.read()
    assert len(got) == len(set(got))
    return len({text for texts in work.values() for text in texts} - set(got))


def send(phone: WirePhone, texts: list[str]) -> list[str]:
    """One request an entry."""
    return [state for text in texts for state in states(phone.exchange(text).body)]


@pytest.mark.parametrize("writers", [8, 24])
def test_who_reads_while_many_write_through_several_processes_misses_nothing(product: Served, writers: int) -> None:
    assert missed(product, writers) == 0


@pytest.mark.parametrize("writers", [8, 24])
def test_a_feed_that_a_sequence_numbers_would_lose_rows_for_its_readers(mutant: Served, writers: int) -> None:
    assert any(missed(mutant, writers) for _ in range(TIMES))


def test_of_many_sends_of_one_entry_through_several_processes_one_is_stored(product: Served) -> None:
    phone = signed_in(WirePhone(product))
    text = phone.entry()
    with ThreadPoolExecutor(12) as pool:
        found = list(pool.map(lambda _: states(phone.exchange(text).body)[0], range(12)))
    assert sorted(found) == ["duplicate"] * 11 + ["stored"]


def stored_as_counted(server: Served) -> float:
    """The counter of stored entries, asked of whichever process answers."""
    text = WirePhone(server).send("GET", "/metrics").body.decode()
    (line,) = [line for line in text.splitlines() if line.startswith('tenpoint_entries_total{state="stored"}')]
    return float(line.split()[1])


def test_whichever_process_is_asked_counts_for_all(product: Served) -> None:
    phone = signed_in(WirePhone(product))
    before = stored_as_counted(product)
    assert send(phone, [phone.entry() for _ in range(9)]) == ["stored"] * 9
    assert [stored_as_counted(product) - before for _ in range(6)] == [9] * 6


def workers(server: Served) -> list[psutil.Process]:
    """The processes that answer."""
    assert server.process
    return psutil.Process(server.process.pid).children()


def test_a_process_that_dies_takes_nothing_along_and_is_replaced(product: Served) -> None:
    phone = signed_in(WirePhone(product))
    before = workers(product)
    texts = [phone.entry() for _ in range(3)]
    assert send(phone, texts) == ["stored"] * 3
    before[0].send_signal(signal.SIGKILL)
    before[0].wait(20)
    assert send(phone, texts) == ["duplicate"] * 3
    while len(workers(product)) < PROCESSES:
        assert phone.exchange().status == 200
    assert len(set(workers(product)) - set(before)) == 1


def test_while_a_process_hangs_the_others_answer_every_phone(product: Served) -> None:
    phones = [signed_in(WirePhone(product)) for _ in range(PROCESSES)]
    stuck = workers(product)[0]
    stuck.send_signal(signal.SIGSTOP)
    try:
        found = [send(phone, [phone.entry() for _ in range(4)]) for phone in phones]
    finally:
        stuck.send_signal(signal.SIGCONT)
    assert (found, stuck in workers(product)) == ([["stored"] * 4] * PROCESSES, True)
    assert [states(phone.exchange().body) for phone in phones] == [[]] * PROCESSES
    assert [phone.exchange().body["have"]["upto"] for phone in phones] == [4] * PROCESSES


def test_a_database_that_dropped_every_connection_is_asked_again(product: Served) -> None:
    phone = signed_in(WirePhone(product))
    with psycopg.connect(product.settings["DATABASE_URL"]) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid != pg_backend_pid()"
        )
    assert send(phone, [phone.entry() for _ in range(6)]) == ["stored"] * 6
    assert phone.send("GET", "/readyz").status == 200


def test_commands_that_write_work_while_it_runs(product: Served) -> None:
    words = (
        "user",
        "add",
        "moreau",
        "C. Moreau",
        "--role",
        "nurse",
        "--ward",
        "3b",
        "--passphrase",
        "five quiet lamps",
    )
    assert product.beside(*words).stdout == "C. Moreau signs in as moreau.\n"
    assert WirePhone(product, "moreau").sign_in(passphrase="five quiet lamps").status == 200
