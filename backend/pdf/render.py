"""Print a page: each one in a child of a fork server that has loaded WeasyPrint, killed when it takes too long."""

import gc
import sys
from functools import cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from threading import BoundedSemaphore

from backend.errors import Unavailable

SECONDS = 20.0
AT_ONCE = BoundedSemaphore(2)
MISSING = "Sheets cannot be printed on this server yet. Install Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0"


@cache
def forkserver() -> ForkServerContext:
    """The context whose server loads WeasyPrint once; so are the modules each child would load again."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["backend.cli", "backend.pdf.render", "backend.pdf.press"])
    return context


def render(html: str, seconds: float = SECONDS) -> bytes:
    """The PDF of a page; Unavailable when Pango is missing, everybody prints, or it takes longer than `seconds`."""
    if not AT_ONCE.acquire(timeout=seconds):
        raise Unavailable("printing", "Others are printing. Ask again in a moment.", retry_after=5)
    try:
        return in_child(html, seconds)
    finally:
        AT_ONCE.release()


def in_child(html: str, seconds: float) -> bytes:
    """Start, wait, and make sure the child is gone."""
    ours, theirs = forkserver().Pipe(duplex=False)
    child = forkserver().Process(target=work, args=(html, theirs), daemon=True)
    child.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise Unavailable("sheet-too-slow", "The sheet took too long and was given up. Print it from the phone.")
        kind, pdf = ours.recv()
    except EOFError:
        kind, pdf = "failed", b""
    finally:
        child.kill()
        child.join()
        ours.close()
    if kind == "missing":
        raise Unavailable("no-pango", MISSING)
    if kind == "failed":
        raise Unavailable("sheet-failed", "The sheet could not be made. Print it from the phone.")
    printed: bytes = pdf
    return printed


def work(html: str, answer: Connection) -> None:
    """The child: print and send the bytes back."""
    from backend.pdf import press  # noqa: PLC0415 only a child loads WeasyPrint

    gc.disable()  # the child is gone with its page: nothing is won by looking for garbage
    try:
        answer.send(("missing", b"") if press.MISSING else ("pdf", press.press(html)))
    except Exception as failed:  # whatever WeasyPrint stumbles over, the reader gets one sentence and the log one line
        print(f"sheet failed: {type(failed).__name__}", file=sys.stderr)  # noqa: T201 a child has no logger
        answer.send(("failed", b""))
    answer.close()
