"""Inside a transaction only its own requests are awaited: nothing that hashes, fetches or waits stands in one."""

import re
from pathlib import Path

import pytest

JS = Path(__file__).resolve().parents[2] / "frontend" / "static" / "js"
OPENS = re.compile(r"\btransact\(")
FORBIDDEN = re.compile(
    r"\bcrypto\.|\bfetch\(|\bsetTimeout\b|\bsetInterval\b|\btextHash\(|\bannounce\(|\btransact\(|navigator\."
)


def call(text: str, start: int) -> str:
    """A call's arguments, from its opening bracket to the one that closes it."""
    depth = 0
    for index in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[index], 0)
        if depth == 0:
            return text[start : index + 1]
    raise AssertionError("a bracket is never closed")


def work_in_transactions(text: str) -> list[str]:
    """The callbacks given to transact(), with the functions of the same file that they call."""
    works = [call(text, found.end() - 1) for found in OPENS.finditer(text) if not is_definition(text, found.start())]
    return [work + "".join(bodies(text, work, set())) for work in works]


def is_definition(text: str, at: int) -> bool:
    return text[:at].endswith("function ")


def bodies(text: str, work: str, seen: set[str]) -> list[str]:
    """The bodies of the named functions of this file that a piece of code calls, and of those they call."""
    found = []
    for name in re.findall(r"\b(\w+)\(", work):
        body = re.search(rf"^(?:export )?(?:async )?function {name}\(.*?^}}", text, re.MULTILINE | re.DOTALL)
        if body and name != "transact" and name not in seen:
            seen.add(name)
            found += [body[0], *bodies(text, body[0], seen)]
    return found


@pytest.mark.parametrize("path", sorted(JS.rglob("*.js")), ids=lambda path: path.relative_to(JS).as_posix())
def test_nothing_but_its_own_requests_stands_in_a_transaction(path: Path) -> None:
    works = work_in_transactions(path.read_text())
    assert [work for work in works if FORBIDDEN.search(work)] == []


def test_only_one_module_opens_transactions() -> None:
    opening = re.compile(r"\.transaction\(|\bindexedDB\b")
    found = [path.relative_to(JS).as_posix() for path in sorted(JS.rglob("*.js")) if opening.search(path.read_text())]
    assert found == ["rescue/kept.js", "store/transact.js"]


def test_the_rescue_page_only_reads() -> None:
    text = (JS / "rescue" / "kept.js").read_text()
    assert re.findall(r"\.transaction\((.*?)\)", text) == ["[store], 'readonly'"]
    others = {path.name: path.read_text() for path in (JS / "rescue").glob("*.js")}
    assert [name for name, other in others.items() if re.search(r"readwrite|deleteDatabase|\.put\(", other)] == []


@pytest.mark.parametrize(
    "slip",
    ["await crypto.subtle.digest('SHA-256', text)", "await fetch('/api')", "setTimeout(done, 5)", "await slow(stores)"],
)
def test_a_slip_is_found_even_in_a_function_further_down(slip: str) -> None:
    text = f"""transact(['meta'], 'readwrite', async stores => {{ await take(stores) }})
async function take(stores) {{
  {slip}
}}
async function slow(stores) {{
  await textHash('text')
}}
"""
    assert [bool(FORBIDDEN.search(work)) for work in work_in_transactions(text)] == [True]
