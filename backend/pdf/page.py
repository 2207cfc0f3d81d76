"""Place a sheet's words on its page: Jinja, everything escaped, pictures as `data:` addresses."""

from base64 import b64encode
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from backend.pdf.draw import mark, modules, picture, svg
from backend.pdf.letters import WHOLE

TEMPLATES = Path(__file__).resolve().parents[2] / "frontend" / "templates"
QR_SIZES = {"patient": 56.0, "ward": 42.0, "days": 56.0}
CODES = 256  # QR codes that are kept: the beds of some wards
COLUMNS = ("severity", "bed", "patient", "day", "icans", "crs", "totals", "drugs", "due", "know", "taken")


def html(kind: str, sheet: dict[str, Any], language: str, link: str = "") -> str:
    """The page of a `patient`, `ward`, `days` or `form` sheet; `link` is what its QR code opens, a form has none."""
    with_code = sheet | ({"qr": qr(link, sheet["margins"]["qr"], QR_SIZES[kind])} if link else {})
    return (
        environment()
        .get_template(f"pdf/{kind}.html")
        .render(kind=kind, sheet=with_code, language=language, columns=COLUMNS)
    )


@cache
def environment() -> Environment:
    """Templates that escape everything and refuse what they do not know."""
    made = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    made.filters |= {"picture": address, "mark": marked, "keep": keep}
    return made


def keep(text: str) -> Markup:
    """Text whose dates and flows do not break at the end of a line."""
    parts = [str(escape(part)) for part in WHOLE.split(text)]  # apart first: an escaped sign has letters of its own
    parts[1::2] = [f'<span class="nb">{part}</span>' for part in parts[1::2]]
    return Markup("".join(parts))  # noqa: S704 escaped before


def address(drawing: dict[str, Any]) -> str:
    """A drawing as an address that an <img> takes."""
    return f"data:image/svg+xml;base64,{b64encode(svg(drawing).encode()).decode()}"


def marked(figure: dict[str, Any], size: float) -> dict[str, Any]:
    """The mark beside a grade."""
    return picture(size, size, figure["alt"], mark(figure["grade"], (size / 2, size / 2), size - 2))


@lru_cache(CODES)
def qr(link: str, alt: str, size: float) -> dict[str, Any]:
    """A QR code with its quiet zone; a link has the same one on each of its sheets."""
    rows = [
        [bool(dark) for dark in row] for row in segno.make(link, error="m", micro=False).matrix_iter(scale=1, border=4)
    ]
    return modules(rows, size, alt)
