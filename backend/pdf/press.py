"""The child's side of printing: WeasyPrint with the sheet's style and fonts, loaded once in the fork server."""

import gc
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname
from xml.etree import ElementTree

from backend.pdf.ready import Arrays, sample

STATIC = Path(__file__).resolve().parents[2] / "frontend" / "static"
STYLE = STATIC / "css" / "sheet.css"
VARIANT = "pdf/ua-1"
PICTURES = ("data:image/svg+xml;base64,", "data:image/jpeg;base64,", "data:image/png;base64,")
MISSING = ""

try:
    from cssselect2 import ElementWrapper
    from weasyprint import CSS, HTML
    from weasyprint.pdf import fonts
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse
except (ImportError, OSError) as missing:  # OSError: the package is there, Pango is not
    MISSING = str(missing) or "weasyprint"
else:

    class OnlyOurs(URLFetcher):
        """Pictures as `data:`, and files below one folder when one is given; no network, no redirects."""

        def __init__(self, folder: Path | None = None):
            super().__init__(allowed_protocols=("data", "file") if folder else ("data",), allow_redirects=False)
            self.folder = folder.resolve() if folder else None

        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            """The bytes behind an address that is ours; ValueError for any other."""
            if url.lower().startswith("file:") and not self.is_ours(url):
                raise ValueError("not a file of ours")
            if url.lower().startswith("data:") and not url.startswith(PICTURES):
                raise ValueError("not a picture")
            return super().fetch(url, headers)

        def is_ours(self, url: str) -> bool:
            """Whether a file address stays below the folder, links followed."""
            path = Path(url2pathname(urlsplit(url).path)).resolve()
            return self.folder is not None and path.is_relative_to(self.folder)

    FONTS = FontConfiguration()
    SHEET = CSS(filename=STYLE, url_fetcher=OnlyOurs(STATIC), font_config=FONTS)

    def press(html: str) -> bytes:
        """A tagged PDF/UA-1 of a page of ours; its pictures are `data:` addresses."""
        pdf: bytes = read(html).write_pdf(stylesheets=[SHEET], font_config=FONTS, pdf_variant=VARIANT)
        return pdf

    def read(html: str) -> HTML:
        """A page as a tree; ours are XML, read in a tenth of the time, unless a text has control signs."""
        try:
            root = ElementTree.fromstring(html)  # noqa: S314 it is our own
        except (ElementTree.ParseError, ValueError):
            return HTML(string=html, base_url="about:blank", url_fetcher=OnlyOurs())
        page = HTML(string="", base_url="about:blank", url_fetcher=OnlyOurs())
        page.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        page.etree_element = page.wrapper_element.etree_element
        return page

    fonts.ffi = Arrays(fonts.ffi)
    press(sample(STYLE.read_text()))  # before the first fork, not after each
    gc.freeze()  # none of it is ever garbage: no child's collector looks at it again and copies its pages
