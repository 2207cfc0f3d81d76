"""A copy of the contract that can be spoilt at one place, its index made to fit again."""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator
from functools import reduce
from pathlib import Path
from typing import Any

from backend.contract.files import ROOT

Json = dict[str, Any]
Place = tuple[str | int, ...]
INSTEAD: tuple[Any, ...] = (None, True, 1.5, "", "unheard_of", -1, 2**60, [], {}, [[]], {"unheard_of": 1})


def copy(to: Path) -> Path:
    """The contract files, without the catalogues."""
    return Path(shutil.copytree(ROOT, to / "contract", ignore=shutil.ignore_patterns("i18n")))


def spoil(root: Path, name: str, change: Callable[[Any], Any]) -> None:
    """Change a file and name its new bytes in the index."""
    path = root / name
    found = json.loads(path.read_text())
    change(found)
    path.write_text(json.dumps(found))
    if name != "index.json":
        sign(root, name)


def sign(root: Path, name: str) -> None:
    """Name the bytes of a file in the index."""
    index = json.loads((root / "index.json").read_text())
    row = next(row for row in index["files"] if row["path"] == name)
    row["sha256"] = hashlib.sha256((root / name).read_bytes()).hexdigest()
    (root / "index.json").write_text(json.dumps(index))


def at(found: Any, place: Place) -> Any:
    """What stands at a place."""
    return reduce(lambda part, step: part[step], place, found)


def put(place: Place, value: Any) -> Callable[[Any], None]:
    """A change that puts a value at a place."""

    def change(found: Any) -> None:
        at(found, place[:-1])[place[-1]] = value

    return change


def drop(place: Place) -> Callable[[Any], None]:
    """A change that takes away what stands at a place."""

    def change(found: Any) -> None:
        del at(found, place[:-1])[place[-1]]

    return change


def places(found: Any, place: Place = ()) -> Iterator[Place]:
    """Every place of a file."""
    parts = found.items() if isinstance(found, dict) else enumerate(found) if isinstance(found, list) else ()
    for step, part in parts:
        yield (*place, step)
        yield from places(part, (*place, step))
