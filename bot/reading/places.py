"""Names of time zones that the tables of zones lack: other cities, abbreviations, large countries.

Each stands without capitals and accents; where it may be any of several zones, they are in the order in
which to offer them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ALSO: Final[Mapping[str, str]] = {
    "utc": "UTC", "gmt": "UTC", "zulu": "UTC", "universal": "UTC",
    "cet": "Europe/Berlin", "cest": "Europe/Berlin", "bst": "Europe/London",
    "eet": "Europe/Helsinki Europe/Kyiv Europe/Athens",
    "eest": "Europe/Helsinki Europe/Kyiv Europe/Athens",
    "msk": "Europe/Moscow", "москва": "Europe/Moscow", "киев": "Europe/Kyiv", "київ": "Europe/Kyiv",
    "минск": "Europe/Minsk", "берлин": "Europe/Berlin", "лондон": "Europe/London",
    "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York",
    "cst": "America/Chicago Asia/Shanghai", "cdt": "America/Chicago", "mst": "America/Denver",
    "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "pt": "America/Los_Angeles",
    "ist": "Asia/Kolkata Europe/Dublin Asia/Jerusalem", "jst": "Asia/Tokyo", "kst": "Asia/Seoul",
    "aest": "Australia/Sydney Australia/Brisbane", "nzst": "Pacific/Auckland",
    "england": "Europe/London", "scotland": "Europe/London", "uk": "Europe/London",
    "great britain": "Europe/London", "turkey": "Europe/Istanbul", "czech republic": "Europe/Prague",
    "st petersburg": "Europe/Moscow", "saint petersburg": "Europe/Moscow",
    "leningrad": "Europe/Moscow", "kazan": "Europe/Moscow", "sochi": "Europe/Moscow",
    "lviv": "Europe/Kyiv", "odesa": "Europe/Kyiv", "odessa": "Europe/Kyiv",
    "munich": "Europe/Berlin", "hamburg": "Europe/Berlin", "cologne": "Europe/Berlin",
    "frankfurt": "Europe/Berlin", "germany": "Europe/Berlin", "milan": "Europe/Rome",
    "barcelona": "Europe/Madrid", "geneva": "Europe/Zurich", "basel": "Europe/Zurich",
    "bern": "Europe/Zurich", "krakow": "Europe/Warsaw", "manchester": "Europe/London",
    "edinburgh": "Europe/London", "ankara": "Europe/Istanbul",
    "beijing": "Asia/Shanghai", "peking": "Asia/Shanghai", "china": "Asia/Shanghai",
    "delhi": "Asia/Kolkata", "new delhi": "Asia/Kolkata", "mumbai": "Asia/Kolkata",
    "bombay": "Asia/Kolkata", "bangalore": "Asia/Kolkata", "osaka": "Asia/Tokyo",
    "hanoi": "Asia/Ho_Chi_Minh", "abu dhabi": "Asia/Dubai", "tel aviv": "Asia/Jerusalem",
    "astana": "Asia/Almaty", "washington": "America/New_York", "boston": "America/New_York",
    "miami": "America/New_York", "atlanta": "America/New_York", "philadelphia": "America/New_York",
    "houston": "America/Chicago", "dallas": "America/Chicago", "san francisco": "America/Los_Angeles",
    "seattle": "America/Los_Angeles", "san diego": "America/Los_Angeles",
    "california": "America/Los_Angeles", "texas": "America/Chicago", "usa": "America/New_York America/Chicago America/Los_Angeles",
    "united states": "America/New_York America/Chicago America/Los_Angeles",
    "ottawa": "America/Toronto",
    "montreal": "America/Toronto", "rio de janeiro": "America/Sao_Paulo",
    "brasilia": "America/Sao_Paulo", "canberra": "Australia/Sydney", "wellington": "Pacific/Auckland",
    "cape town": "Africa/Johannesburg", "pretoria": "Africa/Johannesburg",
    "us": "America/New_York America/Chicago America/Los_Angeles",
    "canada": "America/Toronto America/Vancouver America/Halifax",
    "russia": "Europe/Moscow Asia/Yekaterinburg Asia/Vladivostok",
    "australia": "Australia/Sydney Australia/Perth Australia/Adelaide",
    "brazil": "America/Sao_Paulo America/Manaus America/Fortaleza",
    "mexico": "America/Mexico_City America/Tijuana America/Cancun",
    "kazakhstan": "Asia/Almaty", "spain": "Europe/Madrid", "portugal": "Europe/Lisbon",
    "ukraine": "Europe/Kyiv", "new zealand": "Pacific/Auckland",
}  # fmt: skip
