"""The README of the protocol names, for each invariant, tests that are there."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
README = (ROOT / "sync" / "README.md").read_text()
INVARIANT = re.compile(r"^\d+\. \*\*(.+?)\*\*(.*?)(?=^\d+\. \*\*|^## )", re.MULTILINE | re.DOTALL)
GUARDS = re.compile(r"- `(tests/[^`]+)`:\s+((?:`[^`]+`,?\s+)+)")


def guards(text: str) -> list[tuple[str, str]]:
    """(file, test) of everything an invariant names."""
    return [(path, name) for path, names in GUARDS.findall(text) for name in re.findall(r"`([^`]+)`", names)]


def is_there(path: str, name: str) -> bool:
    """Whether a file has a test of this name."""
    source = (ROOT / path).read_text()
    return f"def {name}(" in source if path.endswith(".py") else f"test({name!r}," in source


def test_every_invariant_is_guarded_by_tests_that_are_there() -> None:
    found = {title: guards(text) for title, text in INVARIANT.findall(README)}
    assert len(found) == 10
    assert [title for title, named in found.items() if not named] == []
    assert [one for named in found.values() for one in named if not is_there(*one)] == []


def test_every_test_that_the_readme_names_belongs_to_an_invariant() -> None:
    named = [one for _, text in INVARIANT.findall(README) for one in guards(text)]
    assert sorted({name for _, name in named}) == sorted(set(re.findall(r"`(test_\w+|an? [^`]+|four [^`]+)`", README)))
