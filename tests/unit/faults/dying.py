"""A process that is killed by SIGKILL in the middle of its work: at the n-th step of what it writes."""

import os
import signal
import warnings
from collections.abc import Callable, Iterator
from itertools import count

from flask import Flask
from sqlalchemy import event

from backend.db import db


def killed_at_each_step(app: Flask, work: Callable[[], object], every: int = 1) -> Iterator[int]:
    """Fork and do the work, killed before the first statement of its transaction, the second …, the commit, the end.

    Yields after each death; ends when the work came to its own end. `every`: of many steps only each n-th.
    """
    for step in count(1, every):
        if not dies(app, work, step):
            return
        yield step


def dies(app: Flask, work: Callable[[], object], step: int) -> bool:
    """Whether a child was killed at that step; its work may not fail in any other way."""
    with app.app_context():
        db.let_go()  # no connection is shared with the child
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # other threads of a test runner do not matter to it
        child = os.fork()
    if not child:
        in_child(app, work, step)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the work failed by itself"
    return os.WIFSIGNALED(status)


def in_child(app: Flask, work: Callable[[], object], step: int) -> None:
    """The work, with a fuse; never comes back."""
    try:
        left = [step]

        def burn(*_: object) -> None:
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)

        with app.app_context():
            for what in ("before_cursor_execute", "commit"):
                event.listen(db.writer, what, burn)
        work()
        burn()  # what it did is committed, and nobody has heard of it yet
        os._exit(0)
    finally:
        os._exit(1)
