"""`tenpoint handover`: a sheet in a file; where none can be written, one sentence says so."""

from pathlib import Path

from tests.unit.cli.terminal import refused, said
from tests.unit.databases import SqliteFiles


def test_the_paper_form_is_written_where_it_was_asked_for(sqlite_files: SqliteFiles, tmp_path: Path) -> None:
    out = tmp_path / "form.pdf"
    assert said(sqlite_files.new(), "handover", "--blank", "ice", "--out", str(out)) == f"{out} is written.\n"
    assert out.read_bytes()[:5] == b"%PDF-"


def test_a_folder_that_is_not_there_is_said_in_one_sentence(sqlite_files: SqliteFiles, tmp_path: Path) -> None:
    out = tmp_path / "nowhere" / "form.pdf"
    words = refused(sqlite_files.new(), "handover", "--blank", "ice", "--out", str(out))
    assert words == f"Error: {out} cannot be written: No such file or directory.\n"
