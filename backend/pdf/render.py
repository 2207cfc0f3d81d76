"""Print a page: each one in a child of a fork server that has loaded WeasyPrint, killed when it takes too long."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
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
    with printer(seconds) as printed:
        return printed(html)


@contextmanager
def printer(seconds: float = SECONDS) -> Iterator[Callable[[str], bytes]]:
    """What prints one page: a child that makes ready while the page is still put together. It is gone in the end."""
    if not AT_ONCE.acquire(timeout=seconds):
        raise Unavailable("printing", "Others are printing. Ask again in a moment.", retry_after=5)
    ours, theirs = forkserver().Pipe()
    child = forkserver().Process(target=work, args=(theirs,), daemon=True)
    try:
        child.start()
        theirs.close()
        try:
            yield lambda html: asked(ours, html, seconds)
        finally:
            child.kill()
            child.join()
    finally:
        ours.close()
        AT_ONCE.release()


def asked(child: Connection, html: str, seconds: float) -> bytes:
    """The answer of a child to a page."""
    kind, pdf = "failed", b""
    with suppress(OSError):  # one that cannot print has said so and is gone
        child.send(html)
    if not child.poll(seconds):
        raise Unavailable("sheet-too-slow", "The sheet took too long and was given up. Print it from the phone.")
    with suppress(EOFError):
        kind, pdf = child.recv()
    if kind == "missing":
        raise Unavailable("no-pango", MISSING)
    if kind == "failed":
        raise Unavailable("sheet-failed", "The sheet could not be made. Print it from the phone.")
    return pdf


def work(asker: Connection) -> None:
    """The child: make ready, print the page that comes, and send the bytes back."""
    from backend.pdf import press  # noqa: PLC0415 only a child loads WeasyPrint

    gc.disable()  # the child is gone with its page: nothing is won by looking for garbage
    try:
        if press.MISSING:
            asker.send(("missing", b""))
        else:
            press.press(press.SAMPLE)
            asker.send(("pdf", press.press(asker.recv())))
    except EOFError:  # nobody asked: the page could not be put together
        pass
    except Exception as failed:  # whatever WeasyPrint stumbles over, the reader gets one sentence and the log one line
        print(f"sheet failed: {type(failed).__name__}", file=sys.stderr)  # noqa: T201 a child has no logger
        asker.send(("failed", b""))
    asker.close()
