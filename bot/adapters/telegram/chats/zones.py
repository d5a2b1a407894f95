"""Choosing a time zone: by region and city, or by writing one. Buttons send `set:zone:<value>`.

A value is a zone's name, `@` and a region, `@` alone for all regions, or empty for the settings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from bot.adapters.telegram.quizzes.buttons import Rows, option, paired
from bot.adapters.telegram.rendering import Page, page
from bot.reading.zones import Gazetteer, Sought
from bot.wording import zones as wording
from bot.wording.replies import Choice
from bot.zones import UTC, Zone, zone

ZONE: Final = "zone"
OPEN: Final = "@"
_CODE: Final = f"set:{ZONE}:"
# So much of what somebody wrote is said again.
_QUOTED: Final = 40
_CITIES: Final[Mapping[str, str]] = {
    "europe": (
        "Europe/Lisbon Europe/London Europe/Madrid Europe/Paris Europe/Berlin Europe/Rome Europe/Warsaw"
        " Europe/Prague Europe/Athens Europe/Helsinki Europe/Kyiv Europe/Istanbul Europe/Moscow"
    ),
    "russia": (
        "Europe/Kaliningrad Europe/Moscow Europe/Samara Asia/Yekaterinburg Asia/Omsk Asia/Novosibirsk"
        " Asia/Irkutsk Asia/Yakutsk Asia/Vladivostok Asia/Kamchatka Asia/Tbilisi Asia/Yerevan"
        " Asia/Baku Asia/Tashkent Asia/Almaty Asia/Bishkek"
    ),
    "asia": (
        "Asia/Jerusalem Asia/Riyadh Asia/Tehran Asia/Dubai Asia/Karachi Asia/Kolkata Asia/Dhaka"
        " Asia/Bangkok Asia/Jakarta Asia/Singapore Asia/Shanghai Asia/Hong_Kong Asia/Seoul Asia/Tokyo"
    ),
    "africa": (
        "Africa/Casablanca Africa/Accra Africa/Lagos Africa/Algiers Africa/Cairo Africa/Johannesburg"
        " Africa/Nairobi Africa/Addis_Ababa"
    ),
    "america": (
        "America/Anchorage America/Los_Angeles America/Denver America/Chicago America/Mexico_City"
        " America/New_York America/Toronto America/Halifax America/Bogota America/Lima America/Santiago"
        " America/Sao_Paulo America/Argentina/Buenos_Aires America/Havana"
    ),
    "pacific": (
        "Australia/Perth Australia/Adelaide Australia/Brisbane Australia/Sydney Pacific/Auckland"
        " Pacific/Fiji Pacific/Honolulu"
    ),
}


class ZoneChoice:
    """Shows zones to choose from, and understands those that are written."""

    def __init__(self) -> None:
        self._gazetteer = Gazetteer()

    def opened(self, value: str, chosen: Zone, at: float) -> Page | None:
        """What such a button shows; None where there is no such region."""
        region = value.removeprefix(OPEN)
        if not region:
            return page(wording.choose(chosen.name, chosen.local(at)), _regions(chosen))
        if region not in _CITIES:
            return None
        cities = [found for name in _CITIES[region].split() if (found := zone(name))]
        ordered = sorted(cities, key=lambda each: each.ahead(at))
        return page(wording.which(region), [*_cities(ordered, chosen, at), _back()])

    def sought(self, text: str) -> Sought:
        """What zone somebody wrote."""
        return self._gazetteer.find(text)

    def offered(self, text: str, near: Sequence[Zone], chosen: Zone, at: float) -> Page:
        """What to choose from where a text names no zone for sure: those near it, else all."""
        shown = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
        if near:
            return page(wording.near(shown), [*_cities(near, chosen, at), _back()])
        return page(wording.unknown(shown), _regions(chosen))


def _regions(chosen: Zone) -> Rows:
    titles = [Choice(title, f"{_CODE}{OPEN}{id}") for id, title in wording.REGIONS.items()]
    utc = option(UTC.name, f"{_CODE}{UTC.name}", chosen=chosen == UTC)
    return [*paired(titles), [utc], [Choice(wording.TO_SETTINGS, _CODE)]]


def _cities(zones: Sequence[Zone], chosen: Zone, at: float) -> Rows:
    return paired(
        [
            option(
                wording.city(each.name, each.ahead(at)),
                f"{_CODE}{each.name}",
                chosen=each == chosen,
            )
            for each in zones
        ]
    )


def _back() -> Sequence[Choice]:
    return [Choice(wording.BACK, f"{_CODE}{OPEN}")]
