"""Reading a knowledge folder: files → documents → a fact base, or all that is wrong with them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from bot.errors import KnowledgeError
from bot.facts.documents import Report
from bot.facts.folder import digest, read_files
from bot.facts.model.base import FactBase
from bot.facts.parsing import document
from bot.facts.validation import validate


def load(folder: Path, handlers: Collection[str] | None = None) -> FactBase:
    """Read and check a knowledge folder.

    `handlers` are the kinds of answer that intents may name; None leaves them unchecked.
    Raises KnowledgeError with every fault found, each with its file and line.
    """
    report = Report()
    files = read_files(folder, report)
    documents = [document(name, data, report) for name, data in files.items()]
    base = validate(documents, digest(files), handlers, report)
    if base is None or report.faults:
        raise KnowledgeError(str(folder), tuple(report.faults))
    return base
