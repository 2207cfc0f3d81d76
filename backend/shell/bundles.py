"""Many small files as one answer each: the screens' style, the words of a language, the contract. Made at start-up."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from backend.contract.files import contract_files
from backend.contract.load import ROOT, index, read
from backend.shell.precache import STATIC
from backend.words import CATALOGUES, shipped

FIRST = ("tokens.css", "elements.css")  # what the others build on
COMMENT = re.compile(rb"/\*.*?\*/\s*", re.DOTALL)  # an eighth of what a phone reads of the style
OF_THE_SHEETS = "sheet.css"  # loaded by the sheets alone


def bundles() -> dict[str, bytes]:
    """The answers by url; the same files make the same bytes."""
    return {
        "/app/style.css": COMMENT.sub(b"", joined(stylesheets())),
        "/app/contract.json": contract(),
        **{f"/app/words/{language}.ftl": joined(catalogues(language)) for language in shipped()["languages"]},
    }


def parts() -> set[Path]:
    """The files that stand in a bundle, which no page of the app asks for by themselves."""
    words = {path for language in shipped()["languages"] for path in catalogues(language)}
    return {*stylesheets(), *words, ROOT / "index.json", *contract_files(ROOT)}


def stylesheets() -> list[Path]:
    """Tokens first, then elements, then the screens."""
    found = [path for path in sorted((STATIC / "css").glob("*.css")) if path.name != OF_THE_SHEETS]
    return sorted(found, key=lambda path: FIRST.index(path.name) if path.name in FIRST else len(FIRST))


def catalogues(language: str) -> Iterator[Path]:
    """The files of a language, in the order of its areas; the patient's prompts stay apart."""
    for area in shipped()["areas"]:
        yield CATALOGUES / language / f"{area}.ftl"


def contract() -> bytes:
    """{path: file} with the index and every file that it lists."""
    files = {"index.json": {"files": index()}} | {row["path"]: read(ROOT / row["path"]) for row in index()}
    return json.dumps(files, ensure_ascii=False, separators=(",", ":")).encode()


def joined(paths: Iterable[Path]) -> bytes:
    """The files one after the other."""
    return b"\n".join(path.read_bytes() for path in paths)
