"""Which modules a module needs, found by its imports, so that a page names them all at once."""

import re
from functools import cache
from pathlib import Path

from backend.shell.precache import STATIC

IMPORT = re.compile(r"^(?:import '|(?:import|export|\}) .*?from ')(\.[^']+)'", re.MULTILINE)

APP = STATIC / "js" / "app.js"
WARD_LIST = STATIC / "js" / "screens" / "ward.js"


def preloads() -> tuple[str, ...]:
    """What every start needs, to be fetched at once instead of one import after the other."""
    return addresses(APP)


def sealed() -> tuple[str, ...]:
    """What the ward list needs besides: fetched at once by a phone that has it itself, for it costs no network."""
    return tuple(address for address in addresses(WARD_LIST) if address not in preloads())


@cache
def addresses(start: Path) -> tuple[str, ...]:
    """Where a module is, and everything it imports."""
    return tuple(f"/static/{module.relative_to(STATIC).as_posix()}" for module in closure(start))


def closure(start: Path) -> tuple[Path, ...]:
    """A module and everything it imports, statically and in turn, nearest first."""
    found = [start.resolve()]
    for module in found:
        for name in IMPORT.findall(module.read_text()):
            path = (module.parent / name).resolve()
            if path not in found:
                found.append(path)
    return tuple(found)
