"""What the phone keeps for offline use: each file with its hash, so that a changed byte makes a new version."""

import base64
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

STATIC = Path(__file__).resolve().parents[2] / "frontend" / "static"
LEFT_OUT = (".d.ts", ".md", ".ready")  # never asked for by a browser
WORKER = STATIC / "sw.js"
RETIRED = STATIC / "sw-retired.js"  # served in its place by the kill switch


def static_files(parts: set[Path]) -> Iterator[Path]:
    """Every file under static/ that a page may ask for, in a fixed order; `parts` stand in a bundle already."""
    left_out = parts | {WORKER, RETIRED}
    for path in sorted(STATIC.rglob("*")):
        if path.is_file() and path not in left_out and not path.name.endswith(LEFT_OUT):
            yield path


def row(url: str, body: bytes) -> dict[str, str]:
    """One precache row: url, integrity (sha384, base64) and the same hash as its revision."""
    digest = hashlib.sha384(body).digest()
    return {"url": url, "integrity": f"sha384-{base64.b64encode(digest).decode()}", "revision": digest.hex()[:16]}


def precache(rendered: dict[str, bytes], parts: set[Path]) -> list[dict[str, str]]:
    """The whole list: rendered answers (url -> bytes), then every static file that is in none of them."""
    rows = [row(url, body) for url, body in rendered.items()]
    files = static_files(parts)
    return rows + [row(f"/static/{path.relative_to(STATIC).as_posix()}", path.read_bytes()) for path in files]


def worker(rendered: dict[str, bytes], parts: set[Path], version: str, words: dict[str, dict[str, str]]) -> str:
    """sw.js with the list, the version of the app, the name of this build and what a push shows prepended."""
    files = json.dumps(precache(rendered, parts))
    build = hashlib.sha256(files.encode() + WORKER.read_bytes()).hexdigest()[:16]
    texts = {"__VERSION": version, "__BUILD": build, "__WORDS": words}
    facts = {"__PRECACHE": files} | {name: json.dumps(value) for name, value in texts.items()}
    return "".join(f"self.{name} = {value}\n" for name, value in facts.items()) + WORKER.read_text()
