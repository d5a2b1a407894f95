"""What has been built once is kept for the next start, and never stands in its way."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import caching
from bot.assistant import Assistant
from bot.settings import read
from bot.wording.replies import Verdict

ROOT = Path(__file__).parent.parent
CHESS = ROOT / "tests" / "packs" / "chess"
KEY = "key"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.cache"))


def test_a_value_that_was_kept_is_recalled(folder: Path) -> None:
    caching.keep(folder, KEY, {"a": (1, 2)})
    assert caching.recall(folder, KEY) == {"a": (1, 2)}
    assert caching.recall(folder, "another") is None


def test_nobody_else_may_look(folder: Path) -> None:
    caching.keep(folder, KEY, 1)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in kept(folder)] == [0o600]


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-3])


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-3] ^= 1
    path.write_bytes(bytes(data))


def empty(path: Path) -> None:
    path.write_bytes(b"")


def remove(path: Path) -> None:
    path.unlink()


def be_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def be_a_link(path: Path) -> None:
    path.rename(path.with_suffix(".elsewhere"))
    path.symlink_to(path.with_suffix(".elsewhere"))


def open_to_all(path: Path) -> None:
    path.chmod(0o666)


def open_the_folder(path: Path) -> None:
    path.parent.chmod(0o777)


@pytest.mark.parametrize(
    "spoil", [cut, flip, empty, remove, be_a_folder, be_a_link, open_to_all, open_the_folder]
)
def test_what_cant_be_trusted_is_as_good_as_none(
    folder: Path, spoil: Callable[[Path], None]
) -> None:
    caching.keep(folder, KEY, 1)
    spoil(kept(folder)[0])
    assert caching.recall(folder, KEY) is None


def test_a_folder_of_somebody_else_is_left_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    caching.keep(folder, KEY, 1)
    stranger = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: stranger)
    caching.keep(folder, "other", 1)
    assert caching.recall(folder, KEY) is None
    assert len(kept(folder)) == 1


def test_only_the_latest_few_are_kept(folder: Path) -> None:
    for number in range(7):
        caching.keep(folder, str(number), number)
        os.utime(folder / f"{number}.cache", (number, number))
    assert [path.stem for path in kept(folder)] == ["3", "4", "5", "6"]


def test_what_cant_be_kept_is_left_out(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    caching.keep(blocked, KEY, 1)
    assert caching.recall(blocked, KEY) is None
    caching.keep(tmp_path / "cache", KEY, lambda: None)
    assert not kept(tmp_path / "cache")


def test_another_code_or_another_part_makes_another_key(tmp_path: Path) -> None:
    code = tmp_path / "code.py"
    code.write_text("one")
    first = caching.digest(["a", "b"], [tmp_path])
    assert first == caching.digest(["a", "b"], [tmp_path])
    assert first != caching.digest(["ab"], [tmp_path])
    code.write_text("two")
    second = caching.digest(["a", "b"], [tmp_path])
    assert second != first
    (tmp_path / "further").mkdir()
    (tmp_path / "further" / "in.py").write_text("three")
    assert second != caching.digest(["a", "b"], [tmp_path])


def test_the_second_load_comes_from_the_cache_and_answers_alike(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Assistant.load(CHESS, folder)
    assert len(kept(folder)) == 1
    monkeypatch.setitem(sys.modules, "bot.facts.loading", None)
    second = Assistant.load(CHESS, folder)
    for question in first.base.pack.examples:
        assert first.ask(question) == second.ask(question)


def test_what_reads_claims_is_kept_from_the_first_claim_on(folder: Path) -> None:
    assistant = Assistant.load(CHESS, folder)
    assert assistant.check("Lasker was world champion in 1900").verdict is Verdict.SUPPORTED
    assert len(kept(folder)) == 2


def test_the_rules_of_claims_are_sifted_once_for_all_starts(folder: Path) -> None:
    Assistant.load(CHESS, folder).check("Lasker was world champion in 1900")
    program = (
        "import sys; from bot.cli import main; from bot.claims.english import parts;"
        "parts.needs_of = None; sys.exit(main(['check', 'Lasker was world champion in 1900']))"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env={
            "BOT_KNOWLEDGE_DIR": str(CHESS),
            "BOT_CACHE_DIR": str(folder),
            "PYTHONPATH": str(ROOT),
        },
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert b"Lasker" in result.stdout


def test_an_edited_folder_is_read_anew(folder: Path, tmp_path: Path) -> None:
    knowledge = tmp_path / "knowledge"
    subprocess.run(["cp", "-r", str(CHESS), str(knowledge)], check=True)
    Assistant.load(knowledge, folder)
    pack = knowledge / "pack.yaml"
    pack.write_text(pack.read_text(encoding="utf-8") + "\n# a remark\n", encoding="utf-8")
    Assistant.load(knowledge, folder)
    assert len(kept(folder)) == 2


def test_a_start_from_the_cache_reads_and_checks_no_yaml(folder: Path) -> None:
    Assistant.load(CHESS, folder)
    program = (
        "import sys; from bot.cli import main; main(['ask', 'hello']);"
        "sys.exit(bool({'yaml', 'pydantic', 'rapidfuzz', 'dotenv'} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env={
            "BOT_KNOWLEDGE_DIR": str(CHESS),
            "BOT_CACHE_DIR": str(folder),
            "PYTHONPATH": str(ROOT),
        },
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize(
    ("environment", "place"),
    [
        ({}, None),
        ({"HOME": "/home/anna"}, Path("/home/anna/.cache/fact-bot")),
        ({"HOME": "/home/anna", "XDG_CACHE_HOME": "/c"}, Path("/c/fact-bot")),
        ({"HOME": "/home/anna", "XDG_CACHE_HOME": "c"}, Path("/home/anna/.cache/fact-bot")),
        ({"HOME": "/home/anna", "BOT_CACHE_DIR": "here"}, Path("here")),
    ],
)
def test_the_cache_lies_where_the_user_keeps_caches(
    environment: dict[str, str], place: Path | None
) -> None:
    assert read(environment).cache == place
