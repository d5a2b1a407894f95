"""The commands, as whoever types or scripts them sees them."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.chess import CHESS
from tests.knowledge import BUILT, KNOWLEDGE, loaded

ROOT = Path(__file__).parent.parent
KEYS = [
    "question", "status", "text", "intent", "probability", "facts", "sources", "suggestions",
    "disputed",
]  # fmt: skip
QUIZ_KEYS = [
    "id", "topic", "question", "options", "correct", "explanation", "source", "difficulty",
]  # fmt: skip
QUESTION = "How many people worked there in 1921?"
BROKEN = "just: [not, closed\n"
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")} | {
    "BOT_KNOWLEDGE_DIR": str(KNOWLEDGE),
    "BOT_CACHE_DIR": str(BUILT),
    "PYTHONPATH": str(ROOT),
}
SMALL = {"BOT_KNOWLEDGE_DIR": str(CHESS)}  # quick to check
PLAYGROUND = ["playground", "--port", "0"]

Result = subprocess.CompletedProcess[bytes]
Run = Callable[..., Result]


@pytest.fixture(scope="module", autouse=True)
def built() -> None:
    """What commands read questions and claims with, kept for all of them: a busy machine needs long for it."""
    loaded().check(QUESTION)


@pytest.fixture
def bot(tmp_path: Path) -> Run:
    """Runs a command in an empty folder, with the project's knowledge and no setting but those given."""

    def run(*arguments: str | bytes, stdin: bytes = b"", **environment: str) -> Result:
        return subprocess.run(
            [sys.executable, "-W", "error", "-m", "bot", *arguments],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=ENVIRONMENT | environment,
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A knowledge folder with two faulty files."""
    folder = tmp_path / "broken"
    for name in ("facts", "relations"):
        (folder / name).mkdir(parents=True)
        (folder / name / "staff.yaml").write_text(BROKEN)
    return folder


def test_ask_prints_the_answer(bot: Run) -> None:
    result = bot("ask", QUESTION)
    assert result.returncode == 0
    assert "600" in result.stdout.decode()
    assert b"\x1b" not in result.stdout
    assert not result.stderr


def test_ask_takes_words_without_quotes_and_standard_input(bot: Run) -> None:
    quoted = bot("ask", QUESTION)
    assert bot("ask", *QUESTION.split()).stdout == quoted.stdout
    assert bot("ask", stdin=QUESTION.encode()).stdout == quoted.stdout


def test_ask_json_is_the_object_of_the_contract(bot: Run) -> None:
    result = bot("ask", "--json", QUESTION)
    (line,) = result.stdout.splitlines()
    answer = json.loads(line)
    assert list(answer) == KEYS
    assert answer["question"] == QUESTION
    assert answer["status"] == "answered"
    assert "600" in answer["text"]
    assert 0 < answer["probability"] <= 1
    assert answer["facts"]
    assert set(answer["sources"][0]) == {"id", "title", "locator", "url"}


def test_explain_adds_how_the_question_was_read(bot: Run) -> None:
    answer = json.loads(bot("ask", "--json", "--explain", QUESTION).stdout)
    assert list(answer) == [*KEYS, "explanation"]
    assert answer["explanation"]
    plain = bot("ask", QUESTION).stdout.decode()
    explained = bot("ask", "--explain", QUESTION).stdout.decode()
    assert explained.startswith(plain)
    assert len(explained) > len(plain)


def test_ask_jsonl_answers_each_line_without_context(bot: Run) -> None:
    lines = [json.dumps(QUESTION).encode(), b'{"text": "and in 1925?"}', b"", b"{", b'"\xff"', b"7"]
    result = bot("ask", "--jsonl", stdin=b"\n".join([*lines, lines[0]]))
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.returncode == 0
    assert [list(answer) for answer in answers] == [KEYS] * 7
    assert answers[0] == answers[6]
    assert "767" not in answers[1]["text"]
    assert [answer["status"] for answer in answers[2:6]] == ["unknown"] * 4
    assert b"Traceback" not in result.stderr


CHECKED = [
    "claim", "verdict", "text", "probability", "facts", "sources", "disputed", "parts",
]  # fmt: skip


def test_check_prints_the_verdict_first(bot: Run) -> None:
    result = bot("check", "the", "staff", "was", "600", "in", "1919")
    assert result.returncode == 0
    text = result.stdout.decode()
    assert text.startswith("✗ False.")
    assert "30" in text


def test_check_json_is_the_object_of_the_contract(bot: Run) -> None:
    checked = json.loads(bot("check", "--json", "the staff was 600 in 1921").stdout)
    assert list(checked) == CHECKED
    assert checked["verdict"] == "supported"
    assert checked["facts"] == ["staff_1921"]


def test_check_jsonl_checks_each_line_and_skips_none(bot: Run) -> None:
    lines = b'"the staff was 600 in 1921"\nno json\n{"text": "Stasova was a doctor"}\n'
    result = bot("check", "--jsonl", stdin=lines)
    objects = [json.loads(line) for line in result.stdout.splitlines()]
    assert [list(each) for each in objects] == [CHECKED] * 3
    assert [each["verdict"] for each in objects] == [
        "supported", "not_enough_info", "not_enough_info",
    ]  # fmt: skip


def test_chat_jsonl_keeps_a_context_for_each_conversation(bot: Run) -> None:
    follow_up = "and in 1925?"
    lines = [
        {"text": QUESTION, "conversation": "a"},
        {"text": follow_up, "conversation": "b"},
        {"text": follow_up, "conversation": "a"},
        QUESTION,
        {"text": follow_up},
        {"text": "/help"},
    ]
    result = bot("chat", "--jsonl", stdin="\n".join(map(json.dumps, lines)).encode())
    texts = [json.loads(line)["text"] for line in result.stdout.splitlines()]
    assert len(texts) == 6
    alone, after, unnamed = texts[1], texts[2], texts[4]
    assert "767" not in alone
    assert "767" in after
    assert unnamed == after
    assert not result.stderr


def test_chat_without_a_terminal_takes_plain_lines(bot: Run) -> None:
    result = bot("chat", stdin=f"{QUESTION}\n/quit\n{QUESTION}\n".encode())
    assert result.returncode == 0
    assert "600" in result.stdout.decode()
    assert b"\x1b" not in result.stdout


@pytest.mark.parametrize("command", [[], ["run"], PLAYGROUND])
def test_without_a_token_the_playground_opens_and_an_interrupt_ends_it(
    tmp_path: Path, command: list[str]
) -> None:
    with subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "bot", *command],
        cwd=tmp_path,
        env=ENVIRONMENT | {"BOT_LOG_LEVEL": "WARNING"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        try:
            (address,) = re.findall(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
            with urllib.request.urlopen(address, timeout=60) as page:
                assert b"<title>Playground</title>" in page.read()
            process.send_signal(signal.SIGINT)
            output, log = process.communicate(timeout=60)
        finally:
            process.kill()  # where it hasn't ended, it would be waited for without end
    assert (process.returncode, output) == (0, "")
    assert ("BOT_TOKEN" in log) is (command != PLAYGROUND)
    assert len(log.splitlines()) <= 1


def test_a_place_that_cannot_be_had_ends_the_playground_with_one_line(bot: Run) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = bot("playground", "--port", str(taken.getsockname()[1]))
    assert result.returncode == 2
    assert b"--port" in result.stderr
    assert b"Traceback" not in result.stderr
    refused = bot("playground", "--port", "99999")
    assert (refused.returncode, b"from 0 to 65535" in refused.stderr) == (2, True)


def test_a_wrong_setting_ends_the_start_with_one_line(bot: Run) -> None:
    for command in (["run"], ["ask", QUESTION], ["chat", "--jsonl"], ["knowledge", "stats"]):
        result = bot(*command, BOT_TOKEN="secret words")
        assert result.returncode == 2
        (line,) = result.stderr.decode().splitlines()
        assert line.startswith("BOT_TOKEN: ")
        assert "secret words" not in line
        assert not result.stdout


def test_a_knowledge_folder_that_cannot_be_used_ends_the_start(bot: Run, broken: Path) -> None:
    for folder in (broken, broken / "nowhere"):
        result = bot("ask", QUESTION, BOT_KNOWLEDGE_DIR=str(folder))
        assert result.returncode == 2
        assert str(folder) in result.stderr.decode()
        assert b"Traceback" not in result.stderr


def test_wrong_use_is_exit_code_2(bot: Run) -> None:
    for command in (["sing"], ["ask", "--json", "--jsonl"], ["ask", "--jsonl", "x"], ["knowledge"]):
        result = bot(*command)
        assert result.returncode == 2
        assert result.stderr
        assert b"Traceback" not in result.stderr


def test_knowledge_check_lists_every_fault_with_file_and_line(bot: Run, broken: Path) -> None:
    result = bot("knowledge", "check", str(broken))
    assert result.returncode == 1
    lines = result.stdout.decode().splitlines()
    assert any(line.startswith("facts/staff.yaml:") for line in lines)
    assert any(line.startswith("relations/staff.yaml:") for line in lines)
    assert b"Traceback" not in result.stderr


def test_knowledge_check_of_a_good_folder_says_ok(bot: Run) -> None:
    result = bot("knowledge", "check")
    assert result.returncode == 0
    assert result.stdout.startswith(b"ok: ")


def test_knowledge_stats_counts(bot: Run) -> None:
    result = bot("knowledge", "stats", str(KNOWLEDGE))
    assert result.returncode == 0
    assert any(line.split()[1:] == ["facts"] for line in result.stdout.decode().splitlines())


def test_knowledge_schema_is_json(bot: Run) -> None:
    assert json.loads(bot("knowledge", "schema").stdout)


def test_quiz_prints_questions_with_answers_and_sources(bot: Run) -> None:
    """Without JSON a quiz is a sheet to read, and without a seed it says how to have it again."""
    result = bot("quiz", "--questions", "3")
    assert result.returncode == 0
    text = result.stdout.decode()
    assert [line[:2] for line in text.splitlines() if line[:1].isdigit()] == ["1.", "2.", "3."]
    assert text.count("   → ") == text.count("   Source: ") == 3
    assert b"quiz --seed" in result.stderr


def test_quiz_json_is_the_list_of_the_contract(bot: Run) -> None:
    """Each question is an object with the keys of the contract; `correct` is an index into `options`."""
    arguments = ["quiz", "--questions", "12", "--topic", "staff", "--seed", "7", "--json"]
    result = bot(*arguments)
    questions = json.loads(result.stdout)
    assert result.stdout == bot(*arguments).stdout
    assert not result.stderr
    assert {question["topic"] for question in questions} == {"staff"}
    for question in questions:
        assert list(question) == QUIZ_KEYS
        assert question["options"][question["correct"]]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--topic", "chess"], b"the topics are"),
        (["--questions", "0"], b"write a number from 1 on"),
        (["--questions", "many"], b"write a number from 1 on"),
    ],
)
def test_a_quiz_that_can_t_be_had_is_told_in_a_line(
    arguments: list[str], told: bytes, bot: Run
) -> None:
    """A wrong use ends with what to write instead, and code 2."""
    result = bot("quiz", *arguments)
    assert result.returncode == 2
    assert told in result.stderr
    assert not result.stdout


def test_a_folder_without_templates_says_so(bot: Run, tmp_path: Path) -> None:
    """Where nothing can be asked, the command says what is missing."""
    pack = (CHESS / "pack.yaml").read_text("utf-8").replace("subject: championship", "subject: it")
    (tmp_path / "bare" / "entities").mkdir(parents=True)
    (tmp_path / "bare" / "pack.yaml").write_text(pack, "utf-8")
    (tmp_path / "bare" / "entities" / "it.yaml").write_text(
        "type: body\nentities: {it: {name: It}}\n"
    )
    result = bot("quiz", BOT_KNOWLEDGE_DIR=str(tmp_path / "bare"))
    assert result.returncode == 2
    assert b"no quiz templates" in result.stderr


def test_doctor_without_a_token_says_what_to_do(bot: Run) -> None:
    result = bot("doctor", **SMALL)
    assert result.returncode == 0
    assert "BOT_TOKEN" in result.stdout.decode()


def test_doctor_looks_into_the_database(bot: Run, tmp_path: Path) -> None:
    well = bot("doctor", **SMALL, BOT_DATABASE_URL=f"sqlite+aiosqlite:///{tmp_path}/new/bot.db")
    assert b"ok    database: " in well.stdout
    (tmp_path / "bot.db").write_bytes(b"no database, but long enough to be mistaken for one" * 99)
    ill = bot("doctor", **SMALL, BOT_DATABASE_URL=f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    assert ill.returncode == 1
    assert b"fault database: BOT_DATABASE_URL: " in ill.stdout
    assert b"Traceback" not in ill.stdout + ill.stderr


def test_doctor_tells_faults(bot: Run, broken: Path) -> None:
    folder = bot("doctor", BOT_KNOWLEDGE_DIR=str(broken))
    assert folder.returncode == 1
    assert b"fault knowledge: facts/staff.yaml" in folder.stdout
    settings = bot("doctor", BOT_LOG_LEVEL="LOUD")
    assert settings.returncode == 1
    assert settings.stdout.startswith(b"fault settings: BOT_LOG_LEVEL")


def test_a_reader_that_leaves_ends_a_command_quietly() -> None:
    script = f"yes '\"hello\"' | '{sys.executable}' -m bot ask --jsonl | head -n 1"
    environment = ENVIRONMENT | {"BOT_TOKEN": ""}
    result = subprocess.run(
        ["sh", "-c", script], capture_output=True, cwd=ROOT, env=environment, timeout=60, check=True
    )
    assert len(result.stdout.splitlines()) == 1
    assert not result.stderr


def test_bytes_that_are_no_text_are_only_an_odd_question(bot: Run) -> None:
    result = bot("ask", "--json", b"how many \xff")
    assert result.returncode == 0
    assert list(json.loads(result.stdout)) == KEYS


def test_neither_telegram_nor_the_quiz_is_loaded_to_answer() -> None:
    """What an answer doesn't need, it doesn't wait for."""
    code = (
        "import sys; from bot.cli import main; main(['ask', 'hello']); "
        "print([name for name in ('telegram', 'aiohttp', 'prompt_toolkit', 'bot.quizzing')"
        " if name in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        cwd=ROOT,
        env=ENVIRONMENT,
        timeout=60,
        check=True,
    )
    assert result.stdout.decode().splitlines()[-1] == "[]"
