"""Counters of several processes are files of one folder, which whichever process is asked adds up."""

import atexit
import os
import shutil
import tempfile

FOLDER = "PROMETHEUS_MULTIPROC_DIR"


def count_together(processes: int) -> None:
    """Decide it before the library is imported, which looks at this setting then; the folder goes when we do."""
    if processes > 1:
        os.environ[FOLDER] = tempfile.mkdtemp(prefix="tenpoint-counters-")
        atexit.register(remove, os.environ[FOLDER], os.getpid())


def remove(folder: str, owner: int) -> None:
    """A process that was forked ends without taking the folder along."""
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)
