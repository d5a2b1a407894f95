"""Which time zone somebody means: by a city, a country, its own name, or a distance from UTC."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from importlib.resources import files
from itertools import islice
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.reading.places import ALSO
from bot.zones import Zone, at_distance, zone

OFFERED: Final = 3
# Of the letters of a name, so many may differ.
_LIKENESS: Final = 0.7
_LEAST: Final = 3
_DISTANCE: Final = re.compile(
    r"(?:utc|gmt|z)?\s*([+\-−–])\s*(\d{1,2})(?::?([0-5]\d))?(?:\s*h(?:ours?)?)?"
)
_APART: Final = re.compile(r"[\s_/\-,.()]+")
_FILLERS: Final = frozenset({"time", "timezone", "zone", "in", "is", "it", "my", "the", "city"})


@dataclass(frozen=True, slots=True)
class Sought:
    """What somebody may mean: one zone, or else up to three `near` what they wrote."""

    zone: Zone | None = None
    near: tuple[Zone, ...] = ()


class Gazetteer:
    """All zones under the names that people give them."""

    def __init__(self) -> None:
        self._zones: dict[str, tuple[str, ...]] = {}
        self._official = {key.casefold(): key for key in _lines("zones")}
        for key in self._official.values():
            self._add(_plain(key), [key])
        for name, keys in _places():
            self._add(name, keys)
        self._zones |= {name: tuple(keys.split()) for name, keys in ALSO.items()}

    def find(self, text: str) -> Sought:
        """What zone `text` names."""
        written = text.strip().casefold()
        distance = _DISTANCE.fullmatch(written)
        if distance:
            return Sought(_at(distance))
        if "/" in written and written in self._official:
            return Sought(zone(self._official[written]))
        found = next((self._zones[name] for name in _ways(written) if name in self._zones), ())
        if len(found) == 1:
            return Sought(zone(found[0]))
        return Sought(near=_known(found or self._near(_plain(written))))

    def _near(self, name: str) -> Iterator[str]:
        if len(name) < _LEAST:
            return
        yield from (
            key for each in self._zones if each.startswith(name) for key in self._zones[each]
        )
        alike = process.extract(
            name,
            self._zones.keys(),
            scorer=OSA.normalized_similarity,
            score_cutoff=_LIKENESS,
            limit=OFFERED,
        )
        for each, _score, _place in alike:
            yield from self._zones[each]

    def _add(self, name: str, keys: Sequence[str]) -> None:
        self._zones.setdefault(name, tuple(keys))


def _places() -> Iterator[tuple[str, Sequence[str]]]:
    """Cities and countries with their zones; then the names that cities used to have."""
    countries: dict[str, list[str]] = {}
    for code, _where, key, *_ in _rows("zone.tab"):
        countries.setdefault(code, []).append(key)
        yield _plain(key.rpartition("/")[2]), [key]
    for code, country, *_ in _rows("iso3166.tab"):
        yield _plain(country), countries.get(code, [])
    for key in _lines("zones"):
        region, _, city = key.rpartition("/")
        if region not in {"", "Etc", "US", "Canada"}:
            yield _plain(city), [key]


def _lines(name: str) -> list[str]:
    return files("tzdata").joinpath(name).read_text("utf-8").splitlines()


def _rows(name: str) -> Iterator[list[str]]:
    """The lines of a table of the zone data, without its comments."""
    return (line.split("\t") for line in _lines(f"zoneinfo/{name}") if not line.startswith("#"))


def _ways(written: str) -> Iterator[str]:
    """The names that may be meant: the whole, without what people say around it, the part up to a comma."""
    whole = _plain(written)
    yield whole
    yield " ".join(word for word in whole.split() if word not in _FILLERS)
    yield _plain(written.partition(",")[0])


def _plain(name: str) -> str:
    """Without case, accents and whatever parts words."""
    bare = (each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    # A letter of Cyrillic that falls apart is put together again.
    joined = (
        unicodedata.normalize("NFC", "".join(bare)).casefold().replace("’", "").replace("'", "")
    )
    return " ".join(_APART.sub(" ", joined).split())


def _at(distance: re.Match[str]) -> Zone | None:
    sign, hours, minutes = distance.groups(default="0")
    ahead = timedelta(hours=int(hours), minutes=int(minutes))
    return at_distance(ahead if sign == "+" else -ahead)


def _known(names: Iterable[str]) -> tuple[Zone, ...]:
    """The first few of these that there are."""
    zones = (found for name in dict.fromkeys(names) if (found := zone(name)))
    return tuple(islice(zones, OFFERED))
