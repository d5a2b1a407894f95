"""From an answer's text and facts to what is shown: doubts, and the sources at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.facts.model.facts import Confidence, Fact, Source
from bot.wording import templates, values
from bot.wording.replies import Piece, SourceNote

_NAMED_SOURCES = 3
_SHOWN_DOUBTS = 2
_FEW = 4  # of more facts than this only one doubt is told, and no note that isn't in dispute
_SHORT = 100  # letters of a note that is told beside an answer
DIFFER = "Sources differ on this."
WEAK = "This is weakly sourced: take the days with care."
SOME_DIFFER = "Sources differ on some of the dates; ask about one of them for more."


def source_notes(facts: Sequence[Fact], sources: Mapping[str, Source]) -> tuple[SourceNote, ...]:
    """Every cited place of the facts, each once, in their order."""
    notes: dict[SourceNote, None] = {}
    for fact in facts:
        for citation in fact.citations:
            source = sources[citation.source]
            notes[SourceNote(source.id, source.title, citation.locator, source.url)] = None
    return tuple(notes)


def source_line(notes: Sequence[SourceNote], sources: Mapping[str, Source]) -> str:
    """ "Source: …": of one work the place too, of several the first few by their short names."""
    titles = {note.title for note in notes}
    if len(titles) > 1:
        shorts = dict.fromkeys(sources[note.id].short or note.title for note in notes)
        return _headed(values.first_of(list(shorts), _NAMED_SOURCES), one=len(shorts) == 1)
    return _headed(source_names(notes), one=True)


def _headed(names: str, *, one: bool) -> str:
    return f"{'Source' if one else 'Sources'}: {names}"


def source_names(notes: Sequence[SourceNote], most: int = _NAMED_SOURCES) -> str:
    """The titles of the works, each with its place where there is one; the first few of many."""
    told = []
    titles = dict.fromkeys(note.title for note in notes)
    for title in titles:
        places = list(dict.fromkeys(n.locator for n in notes if n.title == title and n.locator))
        told.append(f"{title}, {values.listing(places)}" if 0 < len(places) <= 2 else title)
    more = len(told) - most
    return "; ".join(told[:most]) + (f"; and {more} more" if more > 0 else "")


def doubts(facts: Sequence[Fact]) -> list[str]:
    """What is disputed or weak about the facts, each in a short sentence; of much only that it is so."""
    disputed = [fact for fact in facts if fact.disputed]
    others = list(dict.fromkeys(text for fact in disputed if (text := fact.doubt or fact.note)))
    told = []
    if 0 < len(others) <= (_SHOWN_DOUBTS if len(facts) <= _FEW else 1):
        told.append(values.sentence(f"Sources differ: {'; '.join(map(_within, others))}"))
    elif disputed:
        told.append(SOME_DIFFER if others else DIFFER)
    if len(facts) == 1 and not disputed:
        told += [values.sentence(f.note) for f in facts if f.note and len(f.note) <= _SHORT]
    if len(facts) <= _FEW and any(_weak(fact) for fact in facts):
        told.append(WEAK)
    return told


def _within(text: str) -> str:
    """A text as a part of a sentence."""
    return text.rstrip(".")


def _weak(fact: Fact) -> bool:
    return fact.confidence is Confidence.LOW and not fact.disputed


def doubts_in_short(facts: Sequence[Fact]) -> list[str]:
    """That something is disputed or weak about the facts, without what it is."""
    if any(fact.disputed for fact in facts):
        return [DIFFER]
    if len(facts) <= _FEW and any(fact.confidence is Confidence.LOW for fact in facts):
        return [WEAK]
    return []


def dress(  # noqa: PLR0913  what it tells, and how
    text: str,
    facts: Sequence[Fact],
    sources: Mapping[str, Source],
    *,
    brief: bool = False,
    doubted: bool = False,
    notes: Sequence[SourceNote] | None = None,
) -> tuple[Piece, ...]:
    """The whole reply: the answer, what is doubtful, and where it is from.

    A `brief` one says only that something is doubtful; nothing where the text tells its doubts itself.
    `notes` are those of the facts, where they are known already.
    """
    told = [] if doubted else doubts_in_short(facts) if brief else doubts(facts)
    body = values.followed(text, " ".join(told))
    notes = source_notes(facts, sources) if notes is None else notes
    if notes:
        body += f"\n\n__{source_line(notes, sources)}__"
    return templates.pieces(body)


def with_all_sources(
    text: str, facts: Sequence[Fact], sources: Mapping[str, Source]
) -> tuple[Piece, ...]:
    """A text that tells its own doubts, and every source at the end."""
    notes = source_notes(facts, sources)
    named = source_names(notes, len(notes))
    line = f"\n\n__{_headed(named, one=len({n.title for n in notes}) == 1)}__" if notes else ""
    return templates.pieces(text + line)
