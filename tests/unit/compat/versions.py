"""A phone of one version against a server of another: `python -m tests.unit.compat.versions` records and compares.

Needs the history of the repository. `record` keeps what the version before did on the wire and on the disk as
`before.json`, which the tests replay without any history; `compare` runs both versions against each other for real.
"""

import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Json = dict[str, Any]
ROOT = Path(__file__).resolve().parents[3]
BEFORE = Path(__file__).with_name("before.json")
STORY = Path(__file__).with_name("story.mjs")
PARTS = ("frontend/static/js/store", "frontend/static/js/sync", "sync", "backend/exchange", "backend/entries")
PIPES: Json = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
SERVE = """
import sys
from pathlib import Path
from threading import Thread
from werkzeug.serving import make_server
from backend.app import create_app
from backend.config import Config
from tests.unit.databases import SqliteFiles
port = int(sys.argv[2])
app = create_app(Config(database_url=SqliteFiles(Path(sys.argv[1])).new(), public_url=f"http://127.0.0.1:{port}"))
server = make_server("127.0.0.1", port, app, threaded=True)
print("ready", flush=True)
server.serve_forever()
"""


def previous() -> str:
    """The last commit before this one that changed store, sync or envelope."""
    return git("log", "-1", "--format=%H", "HEAD~1", "--", *PARTS)


def git(*words: str) -> str:
    """What git says."""
    return subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


@contextmanager
def tree(commit: str) -> Iterator[Path]:
    """The code of a commit, with this set-up's bundles."""
    with tempfile.TemporaryDirectory() as folder:
        code = Path(folder) / "code"
        git("worktree", "add", "--detach", str(code), commit)
        try:
            shutil.copytree(ROOT / "frontend/static/vendor", code / "frontend/static/vendor", dirs_exist_ok=True)
            yield code
        finally:
            git("worktree", "remove", "--force", str(code))


def run(first: Path, second: Path, server: Path) -> Json:
    """The story: signed with one version, sent on with another, to a server of a third."""
    from tests.e2e.wards import free_port
    from tests.unit.databases import PASSPHRASE

    port = free_port()
    with tempfile.TemporaryDirectory() as data:
        command = [sys.executable, "-P", "-c", SERVE, data, str(port)]
        environment = os.environ | {"PYTHONPATH": str(server)}
        with subprocess.Popen(command, cwd=server, env=environment, **PIPES) as serving:
            try:
                assert serving.stdout
                assert serving.stdout.readline() == "ready\n"
                folders = [str(one / "frontend/static") for one in (first, second)]
                told = subprocess.run(
                    ["node", str(STORY), *folders, f"http://127.0.0.1:{port}"], cwd=ROOT, check=True,
                    env=os.environ | {"PASSPHRASE": PASSPHRASE}, stdout=subprocess.PIPE, text=True,
                )  # fmt: skip
            finally:
                serving.terminate()
    found: Json = json.loads(told.stdout)
    return found


def record(commit: str) -> None:
    """Keep what a version does with itself."""
    with tree(commit) as code:
        found = {"commit": git("rev-parse", commit), **run(code, code, code)}
        BEFORE.write_text(
            json.dumps(found, ensure_ascii=False, separators=(",", ":")).replace('{"path"', '\n{"path"') + "\n"
        )


def compare(commit: str) -> Iterator[str]:
    """Every mixture of that version and this one; what is wrong with it, a line each."""
    with tree(commit) as before:
        for first, second, server in MIXTURES:
            folders = {"before": before, "now": ROOT}
            found = run(folders[first], folders[second], folders[server])
            whole = (found["trouble"], found["left"], len(found["entries"]), found["drafts"])
            said = "as it should be" if whole == WHOLE else f"trouble, unsent, entries, drafts: {whole}, not {WHOLE}"
            yield f"signed {first}, sent on {second}, server {server}: {said}"


MIXTURES = list(itertools.product(("before", "now"), repeat=3))
WHOLE = (None, 0, 8, 1)


def main() -> None:
    """`record` or `compare`, and a commit; without one the last that changed store, sync or envelope."""
    act, commit = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else previous()
    print(f"{act} {commit}")
    if act == "record":
        record(commit)
    else:
        lines = list(compare(commit))
        print("\n".join(lines))
        sys.exit(any("not" in line for line in lines))


if __name__ == "__main__":
    main()
