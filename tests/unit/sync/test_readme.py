"""The README of the protocol names, for each invariant and each promise, tests that are there."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
README = (ROOT / "sync" / "README.md").read_text()
INVARIANT = re.compile(r"^\d+\. \*\*(.+?)\*\*(.*?)(?=^\d+\. \*\*|^## )", re.MULTILINE | re.DOTALL)
PROMISE = re.compile(r"^\*\*(I\d+) .+?\*\*(.*?)(?=^\*\*I\d|^## )", re.MULTILINE | re.DOTALL)
GUARDS = re.compile(r"- `(tests/[^`]+)`:\s+((?:`[^`]+`,?\s+)+)")


def guards(text: str) -> list[tuple[str, str]]:
    """(file, test) of everything an invariant names."""
    return [(path, name) for path, names in GUARDS.findall(text) for name in re.findall(r"`([^`]+)`", names)]


def is_there(path: str, name: str) -> bool:
    """Whether a file has a test of this name."""
    source = (ROOT / path).read_text()
    return f"def {name}(" in source if path.endswith(".py") else f"test({name!r}," in source


def guarded() -> dict[str, list[tuple[str, str]]]:
    """Invariant or promise -> the tests that it names."""
    return {title: guards(text) for title, text in INVARIANT.findall(README) + PROMISE.findall(README)}


def test_every_invariant_and_every_promise_is_guarded_by_tests_that_are_there() -> None:
    found = guarded()
    assert len(INVARIANT.findall(README)) == 10
    assert [name for name in found if re.fullmatch(r"I\d+", name)] == [f"I{number}" for number in range(1, 11)]
    assert [title for title, named in found.items() if not named] == []
    assert [one for named in found.values() for one in named if not is_there(*one)] == []


def test_every_test_that_the_readme_names_belongs_to_an_invariant_or_a_promise() -> None:
    named = [name for one in guarded().values() for _, name in one]
    said = re.findall(r"`((?:test_|[a-z]+ [a-z])[^`]*)`", README)
    assert sorted(set(named)) == sorted({" ".join(name.split()) for name in said})
