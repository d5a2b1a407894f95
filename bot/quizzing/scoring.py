"""From votes to points to standings: the same for any order in which the votes arrived."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.quizzing.rounds import Player

RIGHT: Final = 100
# The most that speed earns: less than a question, so that knowing counts for more than tapping.
SPEED: Final = 50


@dataclass(frozen=True, slots=True)
class Vote:
    """What somebody chose in a poll; None when the vote was taken back.

    `update` is the number of Telegram's update: of two votes of one player the higher one counts.
    `at` is when it came to us (seconds since the epoch), for Telegram doesn't say when it was cast.
    """

    poll: str
    player: Player
    option: int | None
    update: int
    at: float


@dataclass(frozen=True, slots=True)
class Scale:
    """How a question is scored: open from `opened` for `seconds`; `late` where a delay was ours."""

    correct: int
    opened: float
    seconds: int
    late: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    """What a player got for one question."""

    player: Player
    right: bool
    points: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What a player got in all; `name` is the one shown last."""

    player: Player
    name: str
    right: int
    points: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A place in the standings, from 1; players with equal points share it."""

    rank: int
    tally: Tally


def final_votes(votes: Iterable[Vote]) -> Mapping[Player, Vote]:
    """The vote of each player that counts; those taken back are left out."""
    last: dict[Player, Vote] = {}
    for vote in votes:
        before = last.get(vote.player)
        if before is None or before.update < vote.update:
            last[vote.player] = vote
    return {player: vote for player, vote in last.items() if vote.option is not None}


def scores(votes: Iterable[Vote], scale: Scale) -> tuple[Score, ...]:
    """What each voter of one question gets, in the order of the players."""
    counted = final_votes(votes)
    return tuple(
        Score(player, counted[player].option == scale.correct, _points(counted[player], scale))
        for player in sorted(counted)
    )


def standings(tallies: Iterable[Tally]) -> tuple[Standing, ...]:
    """Everybody by points, then by name; equal points share a rank, and the next one counts on."""
    ordered = sorted(tallies, key=lambda each: (-each.points, each.name.casefold(), each.player))
    return tuple(Standing(_rank(tally, ordered), tally) for tally in ordered)


def _rank(tally: Tally, ordered: Sequence[Tally]) -> int:
    return 1 + next(place for place, other in enumerate(ordered) if other.points == tally.points)


def _points(vote: Vote, scale: Scale) -> int:
    if vote.option != scale.correct:
        return 0
    if scale.late:
        return RIGHT
    left = 1 - (vote.at - scale.opened) / scale.seconds
    return RIGHT + round(SPEED * min(max(left, 0.0), 1.0))
