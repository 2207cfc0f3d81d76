"""The page of states names tests that are there and words that are said."""

import re

from tests.unit.words.test_words import CATALOGUES, ROOT

PAGE = (ROOT / "docs" / "states.md").read_text()
TREES = ROOT / "tests" / "gate" / "trees.d"
TEST = re.compile(r"`(tests/[^`]+)`\s+`([^`]+)`")
TREE = re.compile(r"`tree ([^`]+)`")
ROW = re.compile(r"^\| [^|-][^|]* \| .+ \|$", re.MULTILINE)


def is_there(file: str, test: str) -> bool:
    """Whether a file has a test of this name."""
    path = ROOT / file
    source = path.read_text() if path.is_file() else ""
    return f"def {test}(" in source if file.endswith(".py") else any(f"test({q}{test}{q}," in source for q in "'`\"")


def test_every_state_is_held_by_a_test_or_a_tree_that_is_there() -> None:
    assert [found for found in TEST.findall(PAGE) if not is_there(*found)] == []
    assert [name for name in TREE.findall(PAGE) if not (TREES / f"{name}.yaml").is_file()] == []
    assert [row for row in ROW.findall(PAGE)[1:] if not TEST.search(row) and not TREE.search(row)] == []


def test_what_a_tree_holds_stands_in_it() -> None:
    rows = [(TREE.search(row), re.findall("“([^”]+)”", row)) for row in ROW.findall(PAGE)]
    trees = [(tree[1], words) for tree, found in rows if tree for words in found]
    told = {name: (TREES / f"{name}.yaml").read_text() for name, _ in trees}
    assert [(name, words) for name, words in trees if words not in told[name]] == []


def test_every_word_in_quotes_is_said() -> None:
    said = "\n".join(path.read_text() for path in sorted((CATALOGUES / "en").glob("*.ftl")))
    assert [words for words in re.findall("“([^”]+)”", PAGE) if words not in said and words != "quotes"] == []
