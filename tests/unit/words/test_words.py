"""The catalogues: the same ids and arguments in every language, nothing asked for that is missing, nothing idle."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from backend import words as module
from backend.words import CATALOGUES, Words, prompts, shipped, translator, words

STATIC = CATALOGUES.parents[1]
ROOT = STATIC.parents[1]
AREAS_OF_SCREENS = ["format", "app", "ward", "patient", "register", "missed", "record", "sync", "held", "errors"]
LANGUAGES = sorted(shipped()["languages"])
CALL = re.compile(r"""\b(?:t|said|say)\(\s*['"]([a-z][a-z0-9-]*)['"]""")


DYNAMIC = re.compile(r"""`([a-z][a-z0-9-]*-)\$\{|(?:f["'])([a-z][a-z0-9-]*-)\{|codeWords\('([a-z-]+)'""")


class Variables(Visitor):
    """Collects the arguments a message shows; a number that only selects may differ between languages."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        for variant in node.variants:
            self.visit(variant)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def messages(path: Path) -> dict[str, set[str]]:
    """Ids of a catalogue and the arguments each takes."""
    found = {}
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message):
            collector = Variables()
            collector.visit(entry)
            found[entry.id.name] = collector.names
    return found


def source(*endings: str) -> dict[str, str]:
    """Our code that shows words."""
    roots = [STATIC / "js", ROOT / "backend", ROOT / "frontend" / "templates"]
    files = [path for root in roots for path in sorted(root.rglob("*")) if path.suffix in endings]
    return {path.relative_to(ROOT).as_posix(): path.read_text() for path in files}


@pytest.mark.parametrize("area", shipped()["areas"])
@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_each_area_says_the_same_with_the_same_arguments(area: str, language: str) -> None:
    assert messages(CATALOGUES / language / f"{area}.ftl") == messages(CATALOGUES / "en" / f"{area}.ftl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_area_parses_and_no_id_comes_twice(language: str) -> None:
    assert words(language).language == language


@pytest.mark.parametrize("language", sorted(shipped()["prompts"]))
def test_every_prompt_language_asks_the_same(language: str) -> None:
    assert prompts(language).language == language
    assert messages(CATALOGUES / language / "prompts.ftl") == messages(CATALOGUES / "en" / "prompts.ftl")


def test_no_screen_asks_for_words_that_are_not_there() -> None:
    there = {id for area in [*shipped()["areas"], "prompts"] for id in messages(CATALOGUES / "en" / f"{area}.ftl")}
    asked = {(name, id) for name, text in source(".js", ".py", ".html").items() for id in CALL.findall(text)}
    assert {(name, id) for name, id in asked if id not in there} == set()


def test_no_message_lies_idle() -> None:
    code = "\n".join(source(".js", ".py", ".html").values())
    begun = tuple(f"{first or second}{third and third + '-'}" for first, second, third in DYNAMIC.findall(code))
    here = {(area, id) for area in AREAS_OF_SCREENS for id in messages(CATALOGUES / "en" / f"{area}.ftl")}
    idle = {one for one in here if not one[1].startswith(begun) and not re.search(rf"""['"`]{one[1]}['"`]""", code)}
    assert idle == set()


def test_no_message_formats_a_number_or_a_date_itself() -> None:
    forbidden = re.compile(r"\b(NUMBER|DATETIME)\(")
    assert [path.name for path in CATALOGUES.rglob("*.ftl") if forbidden.search(path.read_text(encoding="utf-8"))] == []


def test_french_uses_the_typographic_apostrophe() -> None:
    straight = {
        path.name: line
        for path in (CATALOGUES / "fr").glob("*.ftl")
        for line in path.read_text(encoding="utf-8").splitlines()
        if "'" in line
    }
    assert straight == {}


def test_no_french_line_begins_with_a_colon_or_a_question_mark() -> None:
    loose = re.compile(r"[^\s=«] [?!:;»]|« ")
    catalogues = (CATALOGUES / "fr").glob("*.ftl")
    lines = [line for path in catalogues for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if loose.search(line) and not line.startswith("#")] == []


def test_no_colon_stands_between_words_in_code_where_french_wants_a_space_before_it() -> None:
    screens = {path: text for path, text in source(".js").items() if "/screens/" in path or "/elements/" in path}
    assert [path for path, text in screens.items() if "}: ${" in text] == []


def made(tmp_path: Path, text: str) -> Words:
    path = tmp_path / "made.ftl"
    path.write_text(text, encoding="utf-8")
    return translator("en", [path])


def test_a_missing_id_is_an_error_not_an_id_on_the_screen(tmp_path: Path) -> None:
    with pytest.raises(LookupError, match="no words for nothing in en"):
        made(tmp_path, "bed = Bed\n").t("nothing")


def test_a_missing_argument_is_an_error_not_a_gap(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="named"):
        made(tmp_path, "named = Ward { $ward }\n").t("named")


def test_junk_and_doubles_name_the_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"made\.ftl"):
        made(tmp_path, "bed = { $\n")
    with pytest.raises(ValueError, match="bed is there twice"):
        made(tmp_path, "bed = Bed\nbed = Couch\n")


def test_no_isolation_marks_come_into_the_text(tmp_path: Path) -> None:
    assert made(tmp_path, "named = Ward { $ward }!\n").t("named", ward="3B") == "Ward 3B!"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(LookupError):
        module.words("xx")
