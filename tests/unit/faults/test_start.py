"""A server that could not write what it acknowledges does not start, and says why."""

import os
import shutil
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.wards import free_port
from tests.unit.databases import SqliteFiles
from tests.unit.server.served import TENPOINT

READ = stat.S_IRUSR | stat.S_IXUSR
# root may write everything, unless it gives that right away
AS_ANYBODY = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


@pytest.fixture
def database(tmp_path: Path, sqlite_files: SqliteFiles) -> Iterator[Path]:
    """A ward's database in a folder of its own."""
    folder = tmp_path / "ward"
    folder.mkdir()
    yield Path(shutil.copy(sqlite_files.template, folder / "ward.db"))
    folder.chmod(stat.S_IRWXU)


@pytest.mark.parametrize("what", ["the folder", "the file", "its log"])
def test_a_database_that_may_only_be_read_is_not_served_and_the_sentence_names_it(database: Path, what: str) -> None:
    place = {"the folder": database.parent, "the file": database, "its log": Path(f"{database}-wal")}[what]
    place.touch()
    place.chmod(READ)
    own = {"DATABASE_URL": f"sqlite:///{database}", "PORT": str(free_port())}
    command = [*AS_ANYBODY, TENPOINT, "serve"]
    refused = subprocess.run(command, env=os.environ | own, capture_output=True, text=True, timeout=60)
    said = f"Error: {place} cannot be written (Permission denied); give it to the user who runs tenpoint.\n"
    assert (refused.returncode, refused.stdout, refused.stderr) == (1, "", said)
