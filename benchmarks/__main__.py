"""`python -m benchmarks [name …]`: run the benchmarks, all of them unless some are named."""

import sys
from importlib import import_module

NAMES = ("grading", "fold", "sync", "volume", "sheets", "phone")


def main(names: list[str]) -> int:
    """Run them in order; 2 when a name is none of ours."""
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; there are {', '.join(NAMES)}")
        return 2
    for name in names or NAMES:
        import_module(f"benchmarks.{name}").run()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
