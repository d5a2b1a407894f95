"""A knowledge folder made ready for answers: read, checked, and kept as built for the next start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot import caching
from bot.answering.checks import faults
from bot.answering.handlers import HANDLERS
from bot.errors import KnowledgeError
from bot.facts.folder import folder_digest
from bot.facts.model.base import FactBase
from bot.reading.reader import Reader

if TYPE_CHECKING:
    from bot.claims.items import Itemizer

# The code that a built reader, and what reads claims, is the work of.
_READER: Final = tuple(Path(__file__).with_name(package) for package in ("facts", "reading"))
_CLAIMS: Final = (Path(__file__).with_name("claims"),)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What reads questions on a folder; `itemizer` gives what reads claims, built when called."""

    reader: Reader
    itemizer: Callable[[], Itemizer]


def prepared(folder: Path, cache: Path | None) -> Prepared:
    """What is built of a folder, kept in the directory `cache` if there is one.

    Raises KnowledgeError with all the folder's faults.
    """
    if cache is None:
        base = checked(folder)
        return Prepared(Reader(base), partial(built_itemizer, base))
    digest = folder_digest(folder)
    key = caching.digest([digest, *sorted(HANDLERS)], _READER)
    reader = caching.recall(cache, key)
    if not isinstance(reader, Reader):
        reader = Reader(checked(folder))
        if reader.base.digest == digest:  # it may have been edited meanwhile
            caching.keep(cache, key, reader)
    return Prepared(reader, partial(_itemizer, cache, key, reader.base))


def built_itemizer(base: FactBase) -> Itemizer:
    """What reads claims."""
    # Here, because the first answer must not wait for it.
    from bot.claims.items import Itemizer  # noqa: PLC0415

    return Itemizer(base)


def _itemizer(cache: Path, key: str, base: FactBase) -> Itemizer:
    """What reads claims, kept beside the reader of the same key with what tells their rules apart."""
    from bot.claims.items import Itemizer  # noqa: PLC0415
    from bot.claims.rewriting import sieves, take  # noqa: PLC0415

    own_key = caching.digest([key, "claims"], _CLAIMS)
    match caching.recall(cache, own_key):
        case (Itemizer() as itemizer, tuple() as kept):
            take(kept)
        case _:
            itemizer = built_itemizer(base)
            caching.keep(cache, own_key, (itemizer, sieves()))
    return itemizer


def checked(folder: Path) -> FactBase:
    """The fact base of a folder, of which nothing is built yet; raises KnowledgeError with all its faults."""
    # Here, because a start from the cache must not wait for what reads and checks YAML.
    from bot.claims.checks import faults as claim_faults  # noqa: PLC0415
    from bot.facts.loading import load  # noqa: PLC0415

    base = load(folder, handlers=HANDLERS)
    lacking = [*faults(base), *claim_faults(base)]
    if lacking:
        raise KnowledgeError(str(folder), lacking)
    return base
