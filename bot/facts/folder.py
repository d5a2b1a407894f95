"""The files of a knowledge folder: which belong there, their bytes and their digest."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from bot.facts.documents import Report, suggest

PACK: Final = "pack.yaml"
FILES: Final = (
    PACK,
    "lexicon.yaml",
    "smalltalk.yaml",
    "turns.yaml",
    "queries.yaml",
    "calibration.yaml",
)
FOLDERS: Final = ("entities", "relations", "facts", "intents", "refusals", "claims")


def read_files(folder: Path, report: Report) -> dict[str, bytes | None]:
    """The YAML files under the folder by relative name, in order of name.

    A file that can't be read, or that doesn't belong there, is reported; its bytes are None.
    """
    if not folder.is_dir():
        report.add(str(folder), 0, "there is no such folder; name one with a pack.yaml in it")
        return {}
    files = {name: _read(folder, name, report) for name in sorted(_names(folder, report))}
    if PACK not in files:
        report.add(PACK, 0, "the file is missing; it says what the folder is about")
    return files


def digest(files: Mapping[str, bytes | None]) -> str:
    """SHA-256 over names and bytes: equal folders have equal digests."""
    total = hashlib.sha256()
    for name, data in sorted(files.items()):
        content = data or b""
        total.update(f"{name}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        total.update(content)
    return total.hexdigest()


def folder_digest(folder: Path) -> str:
    """The digest that `load` gives the same folder, without reading the YAML in it."""
    return digest(read_files(folder, Report()))


def _names(folder: Path, report: Report) -> Iterator[str]:
    def unlisted(error: OSError) -> None:
        where = Path(str(error.filename)).relative_to(folder).as_posix()
        report.add(where, 0, f"the folder can't be read: {error.strerror}")

    for place, folders, files in os.walk(folder, onerror=unlisted):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for file in files:
            if file.endswith((".yaml", ".yml")) and not file.startswith("."):
                yield (Path(place) / file).relative_to(folder).as_posix()


def _read(folder: Path, name: str, report: Report) -> bytes | None:
    if not _belongs(name, report):
        return None
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        report.add(name, 0, f"the file can't be read: {error.strerror or error}")
        return None


def _belongs(name: str, report: Report) -> bool:
    if name.endswith(".yml"):
        report.add(name, 0, "the name must end in .yaml, not .yml")
        return False
    *folders, file = name.split("/")
    if not folders and file in FILES:
        return True
    if len(folders) == 1 and folders[0] in FOLDERS:
        return True
    near = suggest("/".join(folders), FOLDERS) if folders else suggest(file, FILES)
    hint = near or f"; write {', '.join(FILES)} or a file in {', '.join(FOLDERS)}"
    report.add(name, 0, f"a knowledge folder has no such file{hint}")
    return False
