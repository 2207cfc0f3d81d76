"""A transaction that the database turns away for a moment is tried again."""

import time
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import DBAPIError

from backend.db import TRIES, may_retry
from backend.errors import Unavailable

Result = TypeVar("Result")
FIRST_PAUSE_S = 0.02


def patiently(work: Callable[[], Result]) -> Result:
    """What the work makes; Unavailable when the database is still busy after the last try."""
    for attempt in range(TRIES):
        try:
            return work()
        except DBAPIError as failed:
            if not may_retry(failed):
                raise
            time.sleep(FIRST_PAUSE_S * 2**attempt)
    raise Unavailable("busy", "The server is busy. Nothing was stored; send it again.", retry_after=2)
