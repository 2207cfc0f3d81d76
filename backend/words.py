"""Fluent catalogues as one strict function, id and arguments to text. Its twin is frontend/static/js/lib/words.js."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from backend.contract.labels import check_labels

CATALOGUES = Path(__file__).resolve().parents[1] / "frontend" / "static" / "contract" / "i18n"


@dataclass(frozen=True)
class Words:
    """The words of one language; `t` raises LookupError or ValueError instead of showing an id or a gap."""

    language: str
    bundle: FluentBundle = field(repr=False)

    def has(self, id: str) -> bool:
        """Whether there is a text with this id."""
        return self.bundle.has_message(id) and self.bundle.get_message(id).value is not None

    def t(self, id: str, /, **args: str | int) -> str:
        """A text by its id; numbers only as selectors, never as text."""
        if not self.has(id):
            raise LookupError(f"no words for {id} in {self.language}")
        text, errors = self.bundle.format_pattern(self.bundle.get_message(id).value, args)
        if errors:
            raise ValueError(f"{id}: {', '.join(str(error) for error in errors)}")
        return str(text)


T = Callable[..., str]


def check_all() -> None:
    """Refuse to start when a code of the contract has no words in a shipped language; ContractError names both."""
    for language in shipped()["languages"]:
        check_labels(language, words(language).has)


@cache
def words(language: str) -> Words:
    """All areas of a shipped language (`en`, `fr`); LookupError for another."""
    if language not in shipped()["languages"]:
        raise LookupError(f"no words in {language!r}")
    return translator(language, (CATALOGUES / language / f"{area}.ftl" for area in shipped()["areas"]))


@cache
def prompts(language: str) -> Words:
    """What is read aloud to the patient, in the patient's language."""
    if language not in shipped()["prompts"]:
        raise LookupError(f"no prompts in {language!r}")
    return translator(language, [CATALOGUES / language / "prompts.ftl"])


@cache
def shipped() -> dict[str, Any]:
    """Languages, prompt languages and areas, as i18n/index.json lists them."""
    listed: dict[str, Any] = json.loads((CATALOGUES / "index.json").read_text())
    return listed


def translator(language: str, catalogues: Iterable[Path]) -> Words:
    """One bundle over some files; ValueError names a file that does not parse or an id that comes twice."""
    bundle = FluentBundle([language], use_isolating=False)
    seen: set[str] = set()
    for path in catalogues:
        resource = FluentResource(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                raise ValueError(f"{path.name} ({language}): {entry.content!r}")
            if isinstance(entry, ast.Message) and entry.id.name in seen:
                raise ValueError(f"{path.name} ({language}): {entry.id.name} is there twice")
            if isinstance(entry, ast.Message):
                seen.add(entry.id.name)
        bundle.add_resource(resource)
    return Words(language, bundle)
