"""`make reliability`: the campaigns at their full size, and what they found written to reliability.md and .json.

Sizes come from the environment (`SIZES` are the usual ones); `make test` runs the same campaigns, smaller. They run one
after the other; what a part told is kept under `var/reliability` for its commit and sizes, so that a run that was
broken off goes on where it was.
"""

import json
import os
import platform
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import Any

HERE = Path(__file__).parent
KEPT = HERE.parent / "var" / "reliability"
SIZES = {
    "CAMPAIGN_ENTRIES": 100_000, "KILLS_OF_WRITER": 1000, "KILLS_OF_SERVER": 250, "KILLS_OF_BROWSER": 200,
    "POWER_CUTS": 1000, "MODEL_STORIES": 200, "MODEL_STEPS": 30, "CAMPAIGN_SEED": 1,
}  # fmt: skip
TESTS = (
    "tests/unit/campaigns",
    "tests/unit/faults/test_power.py",
    "tests/unit/model",
    "tests/e2e/test_kills_any_time.py",
)
EVERYDAY = {"answered", "late", "late_answer", "stories", "broken files"}  # no faults of their own
FOLLOWED = {"answers never heard of entries that were kept", "requests without an answer"}  # from the faults
Json = dict[str, Any]


def run() -> int:
    """Run what has not run yet; the report is written when all that must hold held."""
    sizes = {name: os.environ.get(name, str(usual)) for name, usual in SIZES.items()}
    folder = KEPT / key(sizes)
    folder.mkdir(parents=True, exist_ok=True)
    for part in TESTS:
        if code := run_part(part, folder / f"{Path(part).stem}.jsonl", sizes):
            return code
    lines = [json.loads(line) for path in folder.glob("*.jsonl") for line in path.read_text().splitlines()]
    write(report(sizes, lines))
    return 0


def key(sizes: dict[str, str]) -> str:
    """What a part's answer is about: the code as it was committed, and the sizes."""
    code = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()
    changed = subprocess.run(["git", "diff", "HEAD"], capture_output=True, check=True).stdout
    return sha256(json.dumps([code, sizes]).encode() + changed).hexdigest()[:16]


def run_part(part: str, told: Path, sizes: dict[str, str]) -> int:
    """Run one part unless it has told; its file stands only once all of it held."""
    if told.exists():
        print(f"{part}: ran before, {told}")
        return 0
    began, growing = perf_counter(), told.with_suffix(".growing")
    growing.unlink(missing_ok=True)
    environment = os.environ | sizes | {"CAMPAIGN_REPORT": str(growing)}
    how = [sys.executable, "-m", "pytest", "-q", "-n", str(os.cpu_count()), "--dist", "loadfile", part]
    if code := subprocess.run(how, env=environment).returncode:
        return code
    with growing.open("a") as file:
        file.write(json.dumps({"part": part, "part_s": round(perf_counter() - began)}) + "\n")
    growing.rename(told)
    return 0


def report(sizes: dict[str, str], lines: list[Json]) -> Json:
    """Everything that goes into the JSON."""
    campaigns = sorted((one for one in lines if "campaign" in one), key=lambda one: str(one["campaign"]))
    faults: Counter[str] = Counter()
    for one in campaigns:
        faults.update(one["faults"])
    acknowledged = sum(one["acknowledged"] for one in campaigns)
    return {
        "at": datetime.now(UTC).strftime("%Y-%m-%d"), "python": platform.python_version(), "cores": os.cpu_count(),
        "seconds": sum(one.get("part_s", 0) for one in lines),
        "sizes": {name: int(size) for name, size in sizes.items()}, "campaigns": campaigns,
        "faults": dict(sorted(faults.items())),
        "planted": {one["planted"]: one["found"] for one in lines if "planted" in one},
        "acknowledged": acknowledged, "lost": sum(one["lost"] for one in campaigns),
        "doubled": sum(one["doubled"] for one in campaigns), "invented": sum(one["invented"] for one in campaigns),
        "bound": 3 / acknowledged,
    }  # fmt: skip


def write(found: Json) -> None:
    """The report for people and the one for programs."""
    (HERE / "reliability.json").write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n")
    (HERE / "reliability.md").write_text(page(found))
    print((HERE / "reliability.md").read_text())


PAGE = """# Nothing lost, nothing doubled: what was tried

`make reliability` made this page and `reliability.json` on {at}: {cores} cores, Python {python}, {minutes} minutes.
`make test` runs the same campaigns, smaller. Of **{acknowledged:,} acknowledged entries {lost} were lost, {doubled}
doubled and {invented} changed**, through {fired:,} faults. With nothing found in N entries the chance to lose one is,
with a confidence of 95 %, below 3/N = {bound:.1e} (under faults that are far more frequent here than on a ward).

An entry counts as acknowledged when the server said `stored` or `duplicate`; in the browser's campaign when the phone
said "saved". One whose answer was never heard may be there or not, and is sent again until it is acknowledged.
Each fifth kill of the browser takes its IndexedDB along: what was saved must come back from its second place
(ADR 19, and `docs/browsers.md` for what was seen of it).

{campaign_rows}

## Faults that fired

{fault_rows}

Kills at each single write (of a visit, of a sync, of a migration) and each fault of `tests/unit/faults/README.md` are
tests of their own and not counted here. When a kill falls is chance: the seed fixes what is sent and how long is
waited, not what the machine had done by then.

## Bugs planted on purpose

All {bugs} were found. If one were not, the campaign would fail: it would be blind.

{bug_rows}

Sizes: {said_sizes}.
"""
FAULT = ["fault, or what followed from one", "times"]
CAMPAIGN = ["campaign", "seed", "acknowledged", "lost", "doubled", "changed", "bound 3/N", "longest wait", "seconds"]


def page(found: Json) -> str:
    """The report as a page."""
    fired = {name: times for name, times in found["faults"].items() if name not in EVERYDAY}
    return PAGE.format(
        **found, minutes=found["seconds"] // 60, bugs=len(found["planted"]),
        fired=sum(times for name, times in fired.items() if name not in FOLLOWED),
        campaign_rows=table(CAMPAIGN, map(row, found["campaigns"])),
        fault_rows=table(FAULT, ((name, f"{times:,}") for name, times in fired.items())),
        bug_rows=table(["bug", "found by"], sorted(found["planted"].items())),
        said_sizes=", ".join(f"{name} {size:,}" for name, size in found["sizes"].items()),
    )  # fmt: skip


def row(one: Json) -> tuple[str, ...]:
    """One campaign."""
    counts = (f"{one[name]:,}" for name in ("acknowledged", "lost", "doubled", "invented"))
    bound, seconds = f"{3 / one['acknowledged']:.1e}", f"{one['seconds']:,.0f}"
    return (one["campaign"], str(one["seed"]), *counts, bound, wait(one), seconds)


def wait(one: Json) -> str:
    """How long the unluckiest phone tried again, where phones do."""
    return f"{one['longest_s']} s" if one["longest_s"] else ""


def table(head: list[str], rows: Any) -> str:
    """A table of Markdown; what would break it is a space."""
    lines = [head, ["---"] * len(head), *([" ".join(cell.split()).replace("|", "/") for cell in one] for one in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    sys.exit(run())
