"""The settings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.errors import SettingsError
from bot.settings import NAMES, LogFormat, Secret, Settings, environment, read

ROOT = Path(__file__).parent.parent
TOKEN = "123456:AAE-made_up"


def test_nothing_needs_to_be_set() -> None:
    assert read({}) == Settings()


def test_every_setting_is_read() -> None:
    settings = read(
        {
            "BOT_TOKEN": f" {TOKEN} ",
            "BOT_API_URL": "http://127.0.0.1:8081/",
            "BOT_DATABASE_URL": "postgresql+asyncpg://bot:pass%2Fword@db/bot",
            "BOT_KNOWLEDGE_DIR": "elsewhere",
            "BOT_OWNER_IDS": "1, 22,",
            "BOT_LOG_LEVEL": "debug",
            "BOT_LOG_FORMAT": "JSON",
        }
    )
    assert settings == Settings(
        token=Secret(TOKEN),
        api_url="http://127.0.0.1:8081",
        database_url=Secret("postgresql+asyncpg://bot:pass%2Fword@db/bot"),
        knowledge=Path("elsewhere"),
        owners=frozenset({1, 22}),
        log_level="DEBUG",
        log_format=LogFormat.JSON,
    )


def test_an_empty_value_counts_as_none() -> None:
    assert read(dict.fromkeys(NAMES, " ")) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "my token"),
        ("BOT_TOKEN", "123456"),
        ("BOT_API_URL", "api.telegram.org"),
        ("BOT_API_URL", "ftp://api.telegram.org"),
        ("BOT_API_URL", "http://[::1"),
        ("BOT_API_URL", "http://host:port"),
        ("BOT_API_URL", "http://host/?a=b"),
        ("BOT_DATABASE_URL", "bot.db"),
        ("BOT_DATABASE_URL", "sqlite:///bot.db"),
        ("BOT_DATABASE_URL", "postgresql+asyncpg://"),
        ("BOT_OWNER_IDS", "1;2"),
        ("BOT_OWNER_IDS", "-5"),
        ("BOT_OWNER_IDS", "1" * 5000),
        ("BOT_LOG_LEVEL", "LOUD"),
        ("BOT_LOG_FORMAT", "xml"),
    ],
)
def test_a_wrong_value_is_one_line_that_names_the_setting(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read({name: value})
    (line,) = str(caught.value).splitlines()
    assert line.startswith(f"{name}: write ")


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        read({"BOT_LOG_LEVEL": "LOUD", "BOT_LOG_FORMAT": "xml", "BOT_OWNER_IDS": "me"})
    assert len(str(caught.value).splitlines()) == 3


def test_the_token_is_not_shown() -> None:
    settings = read({"BOT_TOKEN": TOKEN})
    for shown in (repr(settings), str(settings.token), f"{settings.token}", f"{settings.token!r}"):
        assert TOKEN not in shown


def test_the_password_of_the_database_is_known_to_be_hidden_and_is_not_shown() -> None:
    settings = read({"BOT_DATABASE_URL": "postgresql+asyncpg://bot:pass%2Fword@db/bot"})
    assert settings.database_password == ["pass%2Fword"]
    assert "pass" not in repr(settings)
    assert Settings().database_password == []


def test_a_slip_in_the_token_is_not_repeated() -> None:
    with pytest.raises(SettingsError) as caught:
        read({"BOT_TOKEN": f"{TOKEN}!"})
    assert TOKEN not in str(caught.value)


def test_the_environment_goes_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text(
        "BOT_LOG_LEVEL=ERROR\nBOT_LOG_FORMAT='json' # for the collector\n"
    )
    monkeypatch.setenv("BOT_LOG_LEVEL", "DEBUG")
    monkeypatch.delenv("BOT_LOG_FORMAT", raising=False)
    settings = read(environment(tmp_path))
    assert (settings.log_level, settings.log_format) == ("DEBUG", LogFormat.JSON)


def test_without_a_file_there_is_the_environment_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_LOG_LEVEL", "ERROR")
    assert environment(tmp_path)["BOT_LOG_LEVEL"] == "ERROR"


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"A=b\nno name here\n", ":2: write NAME=value"), (b"A=\xff\n", "not UTF-8")],
)
def test_an_unreadable_file_is_reported(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / ".env").write_bytes(content)
    with pytest.raises(SettingsError, match=said):
        environment(tmp_path)


def example() -> Mapping[str, str]:
    """What .env.example sets."""
    return {name: value or "" for name, value in dotenv_values(ROOT / ".env.example").items()}


def test_the_example_holds_every_setting_and_no_other() -> None:
    assert tuple(example()) == NAMES


def test_the_example_shows_the_defaults() -> None:
    assert read(example()) == Settings()


def test_every_setting_of_the_example_has_a_comment() -> None:
    blocks = (ROOT / ".env.example").read_text(encoding="utf-8").strip().split("\n\n")
    for block in blocks:
        *comment, setting = block.splitlines()
        assert comment, setting
        assert all(line.startswith("#") for line in comment)
