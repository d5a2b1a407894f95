"""The settings: the one place that reads the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar
from urllib.parse import urlsplit

from bot.errors import SettingsError

_T = TypeVar("_T")

NAMES: Final = (
    "BOT_TOKEN",
    "BOT_API_URL",
    "BOT_DATABASE_URL",
    "BOT_KNOWLEDGE_DIR",
    "BOT_CACHE_DIR",
    "BOT_OWNER_IDS",
    "BOT_LOG_LEVEL",
    "BOT_LOG_FORMAT",
)
LOG_LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
_TOKEN: Final = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_DATABASES: Final = ("sqlite+aiosqlite:///", "postgresql+asyncpg://")
_CACHE_NAME: Final = "fact-bot"
_ID: Final = re.compile(r"[0-9]{1,19}")


class LogFormat(StrEnum):
    """How a line of the log is written."""

    TEXT = "text"
    JSON = "json"


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """A value that no log, error or repr shows; `value` is for the one call that needs it."""

    value: str

    def __repr__(self) -> str:
        return "Secret(hidden)"

    __str__ = __repr__


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, checked.

    `token` is None where there is none, `database_url` may hold a password, `cache` where there is no place to keep anything; `owners` are
    Telegram user ids.
    """

    token: Secret | None = None
    api_url: str = "https://api.telegram.org"
    database_url: Secret = Secret("sqlite+aiosqlite:///data/bot.db")
    knowledge: Path = Path("knowledge")
    cache: Path | None = None
    owners: frozenset[int] = frozenset()
    log_level: str = "INFO"
    log_format: LogFormat = LogFormat.TEXT

    @property
    def database_password(self) -> list[str]:
        """The password in the database's address, as it is written there, if there is one."""
        try:
            password = urlsplit(self.database_url.value).password
        except ValueError:
            return []
        return [password] if password else []


def environment(folder: Path = Path()) -> Mapping[str, str]:
    """The process's environment over the file `.env` in `folder`, if there is one.

    Raises SettingsError where that file can't be read, with its faulty lines.
    """
    return {**_env_file(folder / ".env"), **os.environ}


def read(environment: Mapping[str, str]) -> Settings:
    """The settings that `environment` holds; an empty value counts as none.

    Raises SettingsError with every fault, one a line; each names its setting and says what to write.
    """
    faults: list[str] = []

    def take(name: str, default: _T, convert: Callable[[str], _T]) -> _T:
        text = environment.get(name, "").strip()
        if not text:
            return default
        try:
            return convert(text)
        except ValueError as error:
            faults.append(f"{name}: {error}")
            return default

    default = Settings()
    settings = Settings(
        token=take("BOT_TOKEN", default.token, _token),
        api_url=take("BOT_API_URL", default.api_url, _url),
        database_url=take("BOT_DATABASE_URL", default.database_url, _database),
        knowledge=take("BOT_KNOWLEDGE_DIR", default.knowledge, Path),
        cache=take("BOT_CACHE_DIR", _cache(environment), Path),
        owners=take("BOT_OWNER_IDS", default.owners, _ids),
        log_level=take("BOT_LOG_LEVEL", default.log_level, _level),
        log_format=take("BOT_LOG_FORMAT", default.log_format, _format),
    )
    if faults:
        raise SettingsError("\n".join(faults))
    return settings


def _cache(environment: Mapping[str, str]) -> Path | None:
    """The user's directory for what can be made anew, as the XDG base directories have it."""
    caches, home = environment.get("XDG_CACHE_HOME", ""), environment.get("HOME", "")
    if caches.startswith("/"):  # a relative one is to be ignored
        return Path(caches, _CACHE_NAME)
    return Path(home, ".cache", _CACHE_NAME) if home.startswith("/") else None


def _env_file(path: Path) -> dict[str, str]:
    try:
        with path.open(encoding="utf-8-sig") as stream:
            # Here, because the import is slow, and most often there is no such file.
            from dotenv.parser import parse_stream  # noqa: PLC0415

            bindings = list(parse_stream(stream))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise SettingsError(f"{path}: cannot be read ({reason})") from error
    faulty = [str(binding.original.line) for binding in bindings if binding.error]
    if faulty:
        # The line itself is not shown: it may hold the token.
        raise SettingsError("\n".join(f"{path}:{line}: write NAME=value" for line in faulty))
    return {binding.key: binding.value or "" for binding in bindings if binding.key}


def _token(text: str) -> Secret:
    if not _TOKEN.fullmatch(text):
        # The value is not repeated: it may be a token with a slip in it.
        raise ValueError("write the token that @BotFather gave you, such as 123456:ABC-DEF")
    return Secret(text)


def _database(text: str) -> Secret:
    known = any(text.startswith(each) and len(text) > len(each) for each in _DATABASES)
    if not known:
        # Nor is this: it may hold a password.
        raise ValueError(
            "write sqlite+aiosqlite:///FILE, or postgresql+asyncpg://USER:PASSWORD@HOST/DATABASE"
        )
    return Secret(text)


def _url(text: str) -> str:
    if not _is_address(text):
        raise ValueError(f'write an address such as {Settings().api_url}, not "{text}"')
    return text.rstrip("/")


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        _ = parts.port  # raises where it is no number
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"}
        and bool(parts.hostname)
        and not (parts.query or parts.fragment)
    )


def _ids(text: str) -> frozenset[int]:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not all(_ID.fullmatch(part) for part in parts):
        raise ValueError(f'write Telegram user ids with commas between, not "{text}"')
    return frozenset(map(int, parts))


def _level(text: str) -> str:
    if text.upper() not in LOG_LEVELS:
        raise ValueError(f'write one of {", ".join(LOG_LEVELS)}, not "{text}"')
    return text.upper()


def _format(text: str) -> LogFormat:
    if text.lower() not in set(LogFormat):
        raise ValueError(f'write {" or ".join(LogFormat)}, not "{text}"')
    return LogFormat(text.lower())
