"""A cache of built values in a directory of the user's own.

It never stands in the way: a file that is unreadable, damaged, stale or somebody else's is as good as
none, and one that can't be written is left out.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import logging
import os
import pickle
import stat
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_log = logging.getLogger(__name__)

_KEPT: Final = 4  # files, for as many knowledge folders or versions of one
_ENDING: Final = ".cache"
_SEAL: Final = hashlib.sha256().digest_size


def digest(parts: Iterable[str], code: Iterable[Path] = ()) -> str:
    """The key of a value: what it is made from, and the code (files and whole folders) that makes it.

    Raises OSError where the code can't be read.
    """
    total = hashlib.sha256(sys.version.encode())
    for part in parts:
        total.update(f"{len(part)}:{part}".encode())
    for place in code:
        for file in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            content = file.read_bytes()
            total.update(f"{file.name}\0{len(content)}\0".encode() + content)
    return total.hexdigest()


def recall(folder: Path, key: str) -> object | None:
    """The value kept under the key; None where there is none that can be trusted."""
    try:
        data = _own_bytes(folder, folder / f"{key}{_ENDING}")
    except OSError:
        return None
    if hashlib.sha256(data[_SEAL:]).digest() != data[:_SEAL]:
        return None
    collecting = gc.isenabled()
    gc.disable()  # many small objects and no garbage among them: looking for it doubles the time
    try:
        # A pickle can run code. This one was written by this user's own bot, as _own_bytes made sure.
        value: object = pickle.loads(memoryview(data)[_SEAL:])  # noqa: S301
    except Exception:  # noqa: BLE001 - whatever a pickle raises, the value can be built anew
        return None
    finally:
        if collecting:
            gc.enable()
    return value


def keep(folder: Path, key: str, value: object) -> None:
    """Keep a value under the key, and only the latest few of all values."""
    try:
        data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_own(folder.stat()):
            return
        _write(folder, f"{key}{_ENDING}", hashlib.sha256(data).digest() + data)
        _prune(folder)
    except (OSError, pickle.PicklingError, AttributeError, TypeError, RecursionError) as error:
        _log.debug("Nothing kept in %s: %s", folder, error)


def _own_bytes(folder: Path, path: Path) -> bytes:
    """The bytes of a file that nobody but this user can have written; raises OSError otherwise."""
    if not _is_own(folder.stat()):
        raise PermissionError(f"{folder} is not this user's own")
    with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb") as stream:
        about = os.fstat(stream.fileno())
        if not (stat.S_ISREG(about.st_mode) and _is_own(about)):
            raise PermissionError(f"{path} is not this user's own")
        return stream.read()


def _is_own(about: os.stat_result) -> bool:
    return about.st_uid == os.geteuid() and not about.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _write(folder: Path, name: str, data: bytes) -> None:
    """Write a file as a whole or not at all; mkstemp gives it mode 0600."""
    import tempfile  # noqa: PLC0415 - a start from the cache writes nothing

    handle, temporary = tempfile.mkstemp(dir=folder, suffix=_ENDING)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(temporary).replace(folder / name)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _prune(folder: Path) -> None:
    found = [(path.stat().st_mtime_ns, path) for path in folder.glob(f"*{_ENDING}")]
    for _, path in sorted(found, reverse=True)[_KEPT:]:
        with contextlib.suppress(OSError):
            path.unlink()
