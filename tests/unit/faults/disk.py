"""A disk under SQLite that remembers every write and every flush, so that the power can fail at any moment afterwards.

It sits in the SQLite library of this process, between it and the operating system's files: what is tried is the
application's own connections and transactions. Lying disks and lost directory entries are not modelled.
"""

import ctypes
import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
OK = 0
VFS_VERSION = ("iVersion", "szOsFile", "mxPathname")
POINTER, INT, INT64 = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64

OPEN = ctypes.CFUNCTYPE(INT, POINTER, POINTER, POINTER, INT, POINTER)
CLOSE = ctypes.CFUNCTYPE(INT, POINTER)
WRITE = ctypes.CFUNCTYPE(INT, POINTER, POINTER, INT, INT64)
TRUNCATE = ctypes.CFUNCTYPE(INT, POINTER, INT64)
SYNC = ctypes.CFUNCTYPE(INT, POINTER, INT)
METHODS = 19  # entries of sqlite3_io_methods, of which the first is the version


class Vfs(ctypes.Structure):
    """sqlite3_vfs, as far as its xOpen; what follows is copied as it is."""

    _fields_ = (
        *((name, INT) for name in VFS_VERSION), ("pNext", POINTER), ("zName", ctypes.c_char_p), ("pAppData", POINTER),
        ("xOpen", OPEN), ("rest", POINTER * 17),
    )  # fmt: skip


class Methods(ctypes.Structure):
    """sqlite3_io_methods: iVersion, then xClose, xRead, xWrite, xTruncate, xSync, …"""

    _fields_ = (("iVersion", POINTER), ("xClose", POINTER), ("xRead", POINTER), ("xWrite", POINTER),
        ("xTruncate", POINTER), ("xSync", POINTER), ("rest", POINTER * (METHODS - 6)))  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One thing that happened to a file: bytes at an offset, a new length, or a flush."""

    what: str
    file: str
    offset: int = 0
    content: bytes = b""


@dataclass
class Disk:
    """Everything that was written under a folder, in order."""

    folder: Path
    before: dict[str, bytes] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    flush_error: int = 0  # what a flush answers instead, while it is not 0

    def __post_init__(self) -> None:
        self.before = {path.name: path.read_bytes() for path in self.folder.iterdir() if path.suffix != ".db-shm"}

    def after_a_cut(self, moment: int, chance: random.Random, to: Path) -> None:
        """Put into a folder what the disk may hold when the power fails after so many steps.

        What was flushed is there. Of each later write a sector is there, or is not, or is torn in the middle.
        """
        files = {name: bytearray(content) for name, content in self.before.items()}
        loose: dict[str, list[Step]] = {}
        for step in self.steps[:moment]:
            if step.what == "flush":
                for one in loose.pop(step.file, []):
                    apply(files.setdefault(one.file, bytearray()), one)
            else:
                loose.setdefault(step.file, []).append(step)
        for some in loose.values():
            for one in some:
                survive(files.setdefault(one.file, bytearray()), one, chance)
        for name, content in files.items():
            (to / name).write_bytes(content)


def apply(file: bytearray, step: Step) -> None:
    """A write or a new length, whole."""
    if step.what == "length":
        del file[step.offset :]
    else:
        file.extend(bytes(max(0, step.offset - len(file))))
        file[step.offset : step.offset + len(step.content)] = step.content


def survive(file: bytearray, step: Step, chance: random.Random) -> None:
    """What is left of a write that nobody flushed."""
    if step.what == "length":
        if chance.random() < 0.5:
            apply(file, step)
        return
    for start in range(0, len(step.content), SECTOR):
        fate, part = chance.random(), step.content[start : start + SECTOR]
        if fate < 0.15:
            part = part[: chance.randrange(len(part))]
        if fate < 0.55:
            apply(file, Step("write", step.file, step.offset + start, part))


@contextmanager
def recorded(folder: Path) -> Iterator[Disk]:
    """SQLite's connections of this process that are opened meanwhile write to a disk that remembers."""
    library = ctypes.CDLL(library_of_this_process())
    library.sqlite3_vfs_find.restype = POINTER
    library.sqlite3_vfs_find.argtypes = (ctypes.c_char_p,)
    library.sqlite3_vfs_register.argtypes = (POINTER, INT)
    disk = Disk(folder)
    usual = library.sqlite3_vfs_find(None)
    ours, alive = layer(Vfs.from_address(usual), disk)
    library.sqlite3_vfs_register(ctypes.byref(ours), 1)
    try:
        yield disk
    finally:
        library.sqlite3_vfs_register(usual, 1)
        library.sqlite3_vfs_unregister(ctypes.byref(ours))
        alive.clear()


def library_of_this_process() -> str:
    """The file of the SQLite library that Python's own module has loaded."""
    assert sqlite3.sqlite_version
    maps = Path("/proc/self/maps").read_text().splitlines()
    return next(line.split(maxsplit=5)[5] for line in maps if "libsqlite3" in line)


def layer(usual: Vfs, disk: Disk) -> tuple[Vfs, list[object]]:
    """A file system over the usual one; and what must live as long as it."""
    ours = Vfs.from_buffer_copy(usual)
    ours.zName = b"recorded"
    alive: list[object] = []
    tables: dict[int, Methods] = {}

    def open_file(_vfs: int, name: int | None, file: int, flags: int, out: int | None) -> int:
        code = int(usual.xOpen(ctypes.addressof(usual), name, file, flags, out))
        path = Path(ctypes.string_at(name).decode()) if name else None
        if code == OK and path and path.parent == disk.folder:
            slot = ctypes.cast(file, ctypes.POINTER(POINTER))
            tables[file] = watched(Methods.from_address(slot[0] or 0), path.name, disk, alive)
            slot[0] = ctypes.addressof(tables[file])
        return code

    ours.xOpen = OPEN(open_file)
    alive += [ours.xOpen, tables]
    return ours, alive


def watched(usual: Methods, name: str, disk: Disk, alive: list[object]) -> Methods:
    """The methods of an open file, three of which remember what they do."""
    write, cut, flush = WRITE(usual.xWrite), TRUNCATE(usual.xTruncate), SYNC(usual.xSync)

    def on_write(file: int, content: int, size: int, offset: int) -> int:
        disk.steps.append(Step("write", name, offset, ctypes.string_at(content, size)))
        return int(write(file, content, size, offset))

    def on_cut(file: int, size: int) -> int:
        disk.steps.append(Step("length", name, size))
        return int(cut(file, size))

    def on_flush(file: int, flags: int) -> int:
        code = disk.flush_error or int(flush(file, flags))
        if code != OK:
            return code
        disk.steps.append(Step("flush", name))
        return code

    ours = Methods.from_buffer_copy(usual)
    kept = WRITE(on_write), TRUNCATE(on_cut), SYNC(on_flush)
    ours.xWrite, ours.xTruncate, ours.xSync = (ctypes.cast(one, POINTER).value for one in kept)
    alive += [kept, ours]
    return ours
