"""The rules of the house that no other tool checks: imports in JavaScript, file sizes, forbidden shortcuts."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
JS = ROOT / "frontend" / "static" / "js"

# folder -> the folders it may import from, besides itself
MAY_IMPORT = {
    "grading": set(),
    "chart": set(),
    "lib": {"chart", "grading", "vendor", "contract"},
    "elements": {"lib", "vendor"},
    "sync": {"store", "lib", "vendor"},
    "store": {"sync", "chart", "grading", "lib", "vendor"},
    "screens": {"elements", "store", "sync", "chart", "grading", "lib", "vendor"},
    "rescue": set(),
    "": {"screens", "elements", "store", "sync", "lib", "vendor"},
}
TESTS = sorted((ROOT / "tests").rglob("*.py"))
PURE = ("rescue/", "grading/", "chart/", "sync/union.js", "sync/envelope.js", "sync/cursor.js")
IMPORT = re.compile(r"""^(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*'([^']+)'|\bimport\(\s*'([^']+)'""", re.MULTILINE)
LONGEST = {"code": 250, "tests": 300}


FETCHED = {"vendor", "node_modules"}


def code_files(*endings: str) -> list[Path]:
    """Our own files with these endings, tests included, made and fetched ones left out."""
    roots = [ROOT / name for name in ("backend", "sync", "frontend", "tests", "benchmarks")]
    return [
        path
        for root in roots
        for path in sorted(root.rglob("*"))
        if path.suffix in endings and FETCHED.isdisjoint(path.parts) and not path.name.endswith(".d.ts")
    ]


def imports_of(path: Path) -> list[str]:
    """What a module imports when it runs; types in comments do not count."""
    found = IMPORT.findall(re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL))
    return [static or dynamic for static, dynamic in found]


def folder(path: Path) -> str:
    inside = path.relative_to(JS).parts
    return inside[0] if len(inside) > 1 else ""


JS_FILES = sorted(JS.rglob("*.js"))


@pytest.mark.parametrize("path", JS_FILES, ids=lambda path: path.relative_to(JS).as_posix())
def test_a_module_imports_only_what_its_layer_allows(path: Path) -> None:
    for target in imports_of(path):
        assert target.startswith("."), f"{target}: imports are relative"
        assert target.endswith(".js"), f"{target}: imports end in .js"
        resolved = (path.parent / target).resolve()
        place = "vendor" if "vendor" in resolved.parts else folder(resolved)
        mine = folder(path)
        assert place == mine or place in MAY_IMPORT[mine], f"{mine or 'app'} may not import {place}"


@pytest.mark.parametrize("path", JS_FILES, ids=lambda path: path.relative_to(JS).as_posix())
def test_the_pure_modules_import_nothing_outside_their_folder(path: Path) -> None:
    name = path.relative_to(JS).as_posix()
    if name.startswith(PURE):
        assert [target for target in imports_of(path) if not target.startswith("./")] == []


def test_every_import_exists() -> None:
    missing = [
        f"{path.relative_to(JS)}: {target}"
        for path in JS_FILES
        for target in imports_of(path)
        if not (path.parent / target).resolve().is_file()
    ]
    assert missing == []


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in code_files(".py", ".js", ".css", ".html", ".mjs")
        if (lines := len(path.read_text().splitlines())) > LONGEST["tests" if "tests" in path.parts else "code"]
    }
    assert long == {}


# what measures this phone's own clock, and nothing else of the app: a time that means an instant is the ward's
PHONE_CLOCK = {
    "store/clock.js": "compares it with the server's",
    "lib/glove.js": "measures how far apart two landings of a thumb are, by the clock that nobody sets",
    "rescue/kept.js": "must work without the app, and does the same",
    "rescue/send.js": "names a request",
    "screens/board/board.js": "tells by both of its clocks how old an answer is",
    "screens/visit/visit.js": "measures how long a screen was looked at, by the clock that nobody sets",
}


def test_nothing_asks_the_phone_what_time_it_is_but_the_wards_clock() -> None:
    clock = re.compile(r"Date\.now|new Date\(\)|\bDate\(\)|performance\.now")
    asks = {path.relative_to(JS).as_posix() for path in JS_FILES if clock.search(path.read_text())}
    assert asks == set(PHONE_CLOCK)
    visit = (JS / "screens" / "visit" / "visit.js").read_text()
    assert "Date.now" not in visit


def test_no_html_is_made_from_strings() -> None:
    markup = r"innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\.write"
    forbidden = re.compile(rf"{markup}|styleMap|\beval\(|new Function")
    found = [path.relative_to(ROOT).as_posix() for path in JS_FILES if forbidden.search(path.read_text())]
    assert found == []


def test_no_inline_style_or_script_in_templates() -> None:
    inline = re.compile(r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)")
    pages = [path for path in (ROOT / "frontend" / "templates").rglob("*.html") if "pdf" not in path.parts]
    assert [page.name for page in pages if inline.search(page.read_text())] == []
    assert [path.name for path in JS_FILES if re.search(r"\sstyle=[\"'$]", path.read_text())] == []


def test_each_twin_names_its_twin_in_its_first_line() -> None:
    pairs = [
        (ROOT / package / f"{name}.py", JS / script / f"{name}.js")
        for package, script in (("backend/grading", "grading"), ("backend/chart", "chart"), ("sync", "sync"))
        for name in {path.stem for path in (ROOT / package).glob("*.py")}
        if (JS / script / f"{name}.js").exists()
    ]
    assert len(pairs) >= 6
    for python, script in pairs:
        assert script.relative_to(ROOT).as_posix() in python.read_text().splitlines()[0], python.name
        assert python.relative_to(ROOT).as_posix() in script.read_text().splitlines()[0], script.name


def test_nobody_waits_with_a_promise_which_is_a_yes_to_playwright() -> None:
    """`wait_for_function` does not wait for what an asynchronous function says; `until` of tests/e2e does."""
    assert [f"{path.name}:{line}" for path in TESTS for line in waits_of_promises(ast.parse(path.read_text()))] == []
    for wrong in ("W = 'async () => 1'\np.wait_for_function(W)", "p.wait_for_function('() => ask().then(x => x)')"):
        assert list(waits_of_promises(ast.parse(wrong))), wrong


def waits_of_promises(module: ast.Module) -> Iterator[int]:
    """The lines on which `wait_for_function` is given something asynchronous, written there or named at the top."""
    named = {ast.unparse(one.targets[0]): ast.unparse(one.value) for one in module.body if isinstance(one, ast.Assign)}
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".wait_for_function"):
            text = ast.unparse(node.args[0])
            said = " ".join([text, *(named.get(name.id, "") for name in ast.walk(node) if isinstance(name, ast.Name))])
            if re.search(r"\basync\b|\.then\(", said):
                yield node.lineno
