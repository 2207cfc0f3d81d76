"""Which modules a module needs, found by its imports, so that a page names them all at once."""

import re
from pathlib import Path

IMPORT = re.compile(r"^(?:import '|(?:import|export|\}) .*?from ')(\.[^']+)'", re.MULTILINE)


def closure(start: Path) -> tuple[Path, ...]:
    """A module and everything it imports, statically and in turn, nearest first."""
    found = [start.resolve()]
    for module in found:
        for name in IMPORT.findall(module.read_text()):
            path = (module.parent / name).resolve()
            if path not in found:
                found.append(path)
    return tuple(found)
