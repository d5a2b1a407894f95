"""The buttons of a chat's settings, and what they send: `set:<what>:<value>`, whatever held before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from bot.adapters.telegram.chats.zones import OPEN, ZONE
from bot.adapters.telegram.quizzes import buttons as quizzes
from bot.adapters.telegram.quizzes.buttons import Act, Rows, option, terms_rows
from bot.storage.chats import Preferences
from bot.wording import preferences as wording
from bot.wording import zones as zone_wording
from bot.wording.replies import Choice
from bot.zones import zone

_PREFIX: Final = "set"
_LENGTH: Final = "length"
_QUICK: Final = "quick"
_TERMS: Final = frozenset({Act.QUESTIONS, Act.SECONDS, Act.DIFFICULTY})
_FLAGS: Final = {"on": True, "off": False}


@dataclass(frozen=True, slots=True)
class Setting:
    """A pressed button: what it sets, and to which value."""

    what: str
    value: str

    @property
    def code(self) -> str:
        """What the button sends."""
        return f"{_PREFIX}:{self.what}:{self.value}"

    @property
    def opens(self) -> str:
        """Which choice of time zones it opens; empty where it sets something, or shows all settings."""
        return self.value if self.what == ZONE and self.value.startswith(OPEN) else ""

    @property
    def returns(self) -> bool:
        """Whether it leads back to all settings."""
        return self.what == ZONE and not self.value

    @property
    def turns_quick_on(self) -> bool:
        """Whether it asks for replies to plain questions."""
        return (self.what, self.value) == (_QUICK, "on")


def setting(code: str) -> Setting | None:
    """The button that sends `code`; None where it is no button of the settings."""
    prefix, *parts = code.split(":", 2)
    return Setting(*parts) if prefix == _PREFIX and len(parts) == 2 else None


def changed(before: Preferences, pressed: Setting) -> Preferences | None:
    """What is chosen after a button was pressed; None where that makes no sense."""
    what, value = pressed.what, pressed.value
    if what == _LENGTH and value in ("short", "full"):
        return replace(before, brief=value == "short")
    if what == _QUICK and value in _FLAGS:
        return replace(before, quick=_FLAGS[value])
    if what == ZONE:
        found = zone(value)
        return replace(before, zone=found) if found else None
    if what in _TERMS:
        terms = quizzes.changed(before.quiz, Act(what), value)
        return replace(before, quiz=terms) if terms else None
    return None


def rows(preferences: Preferences, *, group: bool) -> Rows:
    """The settings to choose from, the chosen ones marked."""
    return (
        [
            option(wording.FULL, Setting(_LENGTH, "full").code, chosen=not preferences.brief),
            option(wording.SHORT, Setting(_LENGTH, "short").code, chosen=preferences.brief),
        ],
        *([[_quick(on=preferences.quick)]] if group else []),
        [Choice(zone_wording.button(preferences.zone.name), Setting(ZONE, OPEN).code)],
        *terms_rows(preferences.quiz, lambda act, value: Setting(act, value).code),
    )


def _quick(*, on: bool) -> Choice:
    if on:
        return Choice(wording.TURN_OFF, Setting(_QUICK, "off").code)
    return Choice(wording.TURN_ON, Setting(_QUICK, "on").code)
