"""A handover sheet from a running server, beside a fresh process that loads WeasyPrint for one page."""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.fill import multiply
from benchmarks.http_phone import HttpPhone
from benchmarks.report import best, figure, ratio, seconds, title
from tests.e2e.wards import WardServer

TIMES = 5  # a ward of nine becomes one of 45
STYLE = Path(__file__).parents[1] / "frontend" / "static" / "css" / "sheet.css"
FRESH = f"""from weasyprint import CSS, HTML
page = HTML(string="<html lang=en><title>A page</title><p>A page</p></html>")
page.write_pdf(stylesheets=[CSS({str(STYLE)!r})], pdf_variant="pdf/ua-1")"""


def run() -> None:
    """The first sheet after a start, the next ones, the ward's, a large ward's, and the peer."""
    title("Sheets: the demo ward's, over HTTP")
    with TemporaryDirectory(prefix="tenpoint-bench-") as folder:
        server = WardServer(Path(folder))
        try:
            phone = HttpPhone(server.port).sign_in()
            rows = phone.sync()["wards"][phone.ward]["entries"]
            patient = json.loads(rows[0]["text"])["patient"]
            figure("a patient, the first after the start", seconds(lambda: sheet(phone, f"patients/{patient}")), "s")
            warm = best(lambda: sheet(phone, f"patients/{patient}"), 5)
            figure("a patient, warm", warm, "s")
            days = best(lambda: sheet(phone, f"patients/{patient}/days"), 5)
            figure("the whole watch of a patient, warm", days, "s")
            nine = best(lambda: sheet(phone, f"wards/{phone.ward}"), 5)
            figure("the ward of nine, warm", nine, "s")
            server.stop()
            multiply(server.database, phone.ward, TIMES)
            server.start()
            phone.connection.close()  # the server's end is gone
            sheet(phone, f"patients/{patient}")
            large = best(lambda: sheet(phone, f"wards/{phone.ward}"))
            figure(f"a ward of {9 * TIMES}, warm", large, "s")
            ratio(f"a patient, of {9 * TIMES} : of nine", large / TIMES, nine)
        finally:
            server.kill()
    fresh = best(lambda: subprocess.run([sys.executable, "-c", FRESH], check=True))
    figure("a page with one word from a fresh process", fresh, "s")
    ratio("fresh process : warm patient sheet", fresh, warm)


def sheet(phone: HttpPhone, name: str) -> None:
    """Ask for a PDF."""
    phone.get(f"/api/handovers/{name}.pdf")
