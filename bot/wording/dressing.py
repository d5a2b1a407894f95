"""From an answer's text and facts to what is shown: doubts, and the sources at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.facts.model.facts import Confidence, Fact, Source
from bot.wording import templates, values
from bot.wording.replies import Piece, SourceNote

_NAMED_SOURCES = 3
_SHOWN_NOTES = 2
_FEW = 4  # of more facts than this it is only said that some are disputed
DIFFER = "Sources differ on this."
WEAK = "This is weakly sourced: take the days with care."
SOME_DIFFER = "On some of these days the sources differ; ask about one of them for more."


def source_notes(facts: Sequence[Fact], sources: Mapping[str, Source]) -> tuple[SourceNote, ...]:
    """Every cited place of the facts, each once, in their order."""
    notes: dict[SourceNote, None] = {}
    for fact in facts:
        for citation in fact.citations:
            source = sources[citation.source]
            notes[SourceNote(source.id, source.title, citation.locator, source.url)] = None
    return tuple(notes)


def source_line(notes: Sequence[SourceNote], most: int = _NAMED_SOURCES) -> str:
    """ "Source: …", with the place where there is one; the first `most` where there are more."""
    one = len({note.title for note in notes}) == 1
    return f"{'Source' if one else 'Sources'}: {source_names(notes, most)}"


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
    """What is disputed or weak about the facts, in sentences; of a long list only that something is."""
    disputed = [fact for fact in facts if fact.disputed]
    if len(facts) > _FEW:
        return [SOME_DIFFER] if disputed else []
    noted = list(dict.fromkeys(fact.note for fact in disputed if fact.note))
    told = [f"Sources differ: {values.sentence(note)}" for note in noted[:_SHOWN_NOTES]]
    if len(noted) > _SHOWN_NOTES:
        told.append("Other dates here are disputed too.")
    if len(facts) == 1 and not disputed:
        told += [values.sentence(fact.note) for fact in facts if fact.note]
    if any(fact.confidence is Confidence.LOW and not fact.disputed for fact in facts):
        told.append(WEAK)
    return told


def doubts_in_short(facts: Sequence[Fact]) -> list[str]:
    """That something is disputed or weak about the facts, without what it is."""
    if any(fact.disputed for fact in facts):
        return [DIFFER]
    if len(facts) <= _FEW and any(fact.confidence is Confidence.LOW for fact in facts):
        return [WEAK]
    return []


def dress(
    text: str, facts: Sequence[Fact], sources: Mapping[str, Source], *, brief: bool = False
) -> tuple[Piece, ...]:
    """The whole reply: the answer, what is doubtful, and where it is from.

    A `brief` one says only that something is doubtful.
    """
    parts = [text, *(doubts_in_short(facts) if brief else doubts(facts))]
    body = " ".join(part for part in parts if part)
    notes = source_notes(facts, sources)
    if notes:
        body += f"\n\n__{source_line(notes)}__"
    return templates.pieces(body)


def with_all_sources(
    text: str, facts: Sequence[Fact], sources: Mapping[str, Source]
) -> tuple[Piece, ...]:
    """A text that tells its own doubts, and every source at the end."""
    notes = source_notes(facts, sources)
    line = f"\n\n__{source_line(notes, len(notes))}__" if notes else ""
    return templates.pieces(text + line)
