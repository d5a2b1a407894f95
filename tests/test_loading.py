from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import KnowledgeError
from bot.facts.dates import PartialDate
from bot.facts.folder import folder_digest
from bot.facts.loading import load
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Citation, Confidence
from bot.facts.model.relations import Spell
from tests.chess import CHESS, copy_to, edit, faults


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_to(tmp_path)


@pytest.fixture(scope="module")
def base() -> FactBase:
    return load(CHESS)


def test_a_fact_has_its_values_in_the_types_of_its_roles(base: FactBase) -> None:
    fact = base.facts["reign:alekhine:1937-12"]
    assert fact.values == {
        "champion": "alekhine",
        "start": PartialDate(1937, 12),
        "end": PartialDate(1946, 3, 24),
    }
    assert base.facts["match:1921"].values["games"] == 14


def test_a_fact_may_name_its_own_id(base: FactBase) -> None:
    assert base.facts["match_of_the_century"].values["winner"] == "fischer"
    assert "match:1972" not in base.facts


def test_a_disputed_fact_keeps_what_others_say(base: FactBase) -> None:
    fact = base.facts["match:1937"]
    assert (fact.confidence, fact.disputed) == (Confidence.MEDIUM, True)
    assert fact.accepts == {"games": (30,)}
    assert fact.note == "The match was decided after 25 games; all 30 were played."


def test_a_citation_reads_as_a_place_and_says_what_it_supports(base: FactBase) -> None:
    assert base.facts["reign:euwe:1935-12-15"].citations == (
        Citation("champions", "introduction, paragraph 3"),
        Citation("fide", None, "end"),
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("champions#lead.2.5", "introduction, paragraph 2, sentence 5"),
        ("champions#lead..5", "introduction, sentence 5"),
        ("champions#lead.2.5-6", "introduction, paragraph 2, sentences 5 to 6"),
        ("champions#lead", "introduction"),
        ("fide#page 12.3", "page 12.3"),
    ],
)
def test_locators_become_words_where_the_source_names_its_sections(
    folder: Path, written: str, read: str
) -> None:
    edit(folder, "facts/reigns.yaml", "champions#lead.2", f'"{written}"')
    assert load(folder).facts["reign:lasker:1894-05-26"].citations[0].locator == read


def test_entities_have_attributes_aliases_and_a_short_name(base: FactBase) -> None:
    alekhine = base.entities["alekhine"]
    assert alekhine.short == "Alekhine"
    assert alekhine.aliases == ("Alexander Aljechin",)
    assert alekhine.native == "Александр Александрович Алехин"
    assert alekhine.attributes["born"] == PartialDate(1892, 10, 19, old_style=True)
    assert base.entities["lasker"].attributes["country"] == "germany"
    assert base.entities["cuba"].short == "Cuba"
    assert base.entities["championship"].short == "the championship"


def test_relations_know_their_keys_and_spells(base: FactBase) -> None:
    reign, match = base.relations["reign"], base.relations["match"]
    assert reign.spell == Spell("champion", "start", "end")
    assert reign.closed
    assert match.single_valued == {"winner", "loser", "games"}
    assert match.roles["games"].label == "number of games"
    assert match.roles["winner"].label == "winner"


def test_intents_are_filed_under_the_topic_of_their_file(base: FactBase) -> None:
    intent = base.intents["match_winner"]
    assert intent.topic == "matches"
    assert intent.needs == (frozenset({"win", "lose"}),)
    assert intent.affirms == {"win"}


def test_lexicon_small_talk_and_turns_may_be_missing(folder: Path) -> None:
    for file in ("lexicon.yaml", "smalltalk.yaml", "turns.yaml"):
        (folder / file).unlink()
    for file in ("intents/reigns.yaml", "intents/matches.yaml"):
        (folder / file).unlink()
    base = load(folder)
    assert base.smalltalk == ()
    assert base.turns == ()
    assert base.lexicon.concepts == {}


def test_calibration_is_a_mapping_of_numbers(folder: Path) -> None:
    (folder / "calibration.yaml").write_text("bias: -1.5\nweight: 2\n")
    assert load(folder).calibration == {"bias": -1.5, "weight": 2}


def test_equal_folders_have_equal_digests_and_the_same_order(folder: Path, base: FactBase) -> None:
    again = load(folder)
    assert again == base
    assert list(again.facts) == list(base.facts)
    assert again.digest == base.digest == folder_digest(folder)


@pytest.mark.parametrize("file", ["calibration.yaml", "pack.yaml"])
def test_a_change_of_any_file_changes_the_digest(folder: Path, base: FactBase, file: str) -> None:
    edit(folder, file, "", "# a comment\nbias: 1\n" if file == "calibration.yaml" else "#\n")
    assert load(folder).digest != base.digest


def test_a_byte_order_mark_is_no_fault(folder: Path) -> None:
    path = folder / "pack.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert faults(folder) == []


def test_hidden_files_and_other_kinds_of_file_are_left_alone(folder: Path) -> None:
    (folder / "README.md").write_text("notes")
    (folder / "facts" / ".draft.yaml").write_text("[")
    (folder / ".git").mkdir()
    (folder / ".git" / "x.yaml").write_text("[")
    assert faults(folder) == []


def test_a_missing_folder_is_one_fault(tmp_path: Path) -> None:
    where = tmp_path / "nowhere"
    assert faults(where) == [f"{where}: there is no such folder; name one with a pack.yaml in it"]


def test_a_folder_without_a_pack_is_a_fault(tmp_path: Path) -> None:
    assert faults(tmp_path) == ["pack.yaml: the file is missing; it says what the folder is about"]


def test_a_file_that_cannot_be_read_is_a_fault(folder: Path) -> None:
    (folder / "facts" / "lost.yaml").symlink_to(folder / "nowhere")
    assert faults(folder) == ["facts/lost.yaml: the file can't be read: No such file or directory"]


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("facts/new.yml", "the name must end in .yaml, not .yml"),
        ("lexcion.yaml", "a knowledge folder has no such file; did you mean 'lexicon.yaml'?"),
        ("fact/new.yaml", "a knowledge folder has no such file; did you mean 'facts'?"),
        (
            "a/b/c/zzz.yaml",
            (
                "a knowledge folder has no such file; write pack.yaml, lexicon.yaml, "
                "smalltalk.yaml, turns.yaml, queries.yaml, calibration.yaml or a file in entities, "
                "relations, facts, intents, refusals, claims"
            ),
        ),
    ],
)
def test_a_file_out_of_place_is_a_fault(folder: Path, file: str, message: str) -> None:
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text("a: b\n")
    assert faults(folder) == [f"{file}: {message}"]


def test_bytes_that_are_not_utf8_are_a_fault_of_their_line(folder: Path) -> None:
    (folder / "facts" / "new.yaml").write_bytes(b"# a\n# b \xff\n")
    assert faults(folder) == [
        "facts/new.yaml:2: this line is not UTF-8 text; save the file as UTF-8"
    ]


BOMB = "\n".join(
    [
        "a: &a [x]",
        *(f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]" for a, b in zip("abcdef", "bcdefg", strict=True)),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "facts/new.yaml: the file is empty; fill it or remove it"),
        ("# nothing\n", "facts/new.yaml: the file is empty; fill it or remove it"),
        ("a: b: c\n", "facts/new.yaml:1: not YAML: mapping values are not allowed"),
        ("- a\n- {b: [\n", "facts/new.yaml:3: not YAML: while parsing a flow node"),
        ("- a\n\tb: c\n", "facts/new.yaml:2: not YAML: while scanning"),
        ("- a\n- \x07\n", "facts/new.yaml:2: not YAML: "),
        ("a: 1\nb: 2\na: 3\n", "facts/new.yaml:3: the key 'a' stands twice here, first on line 1"),
        ("a: [b]\n---\nc: d\n", "facts/new.yaml:2: a second document starts here"),
        ("- a: *b\n", "facts/new.yaml:1: "),
        ("a: &x [b]\nc: *x\n", "facts/new.yaml:2: *x is a YAML alias, not read here; write it out"),
        ("a: &x [b]\n", "facts/new.yaml:1: &x is not read here; take it out"),
        (BOMB, "facts/new.yaml:7: *f is a YAML alias"),
        ("a: {x: y}\nb:\n  <<: {}\n", "facts/new.yaml:3: << is not read here; write the keys out"),
        (
            "- !!python/name:os.system x\n",
            "facts/new.yaml:1: tag:yaml.org,2002:python/name:os.system",
        ),
        ("- !thing {a: b}\n", "facts/new.yaml:1: !thing is not read here"),
        ("[" * 200_000, "facts/new.yaml:1: nested deeper than 20 levels"),
        ("- " * 200_000, "facts/new.yaml:1: nested deeper than 20 levels"),
        ("{[a]: b}\n", 'facts/new.yaml:1: a key must be text; put text with { or [ in "quotes"'),
        ("- a:\n- b: c\n", "facts/new.yaml:1: 'a' has no value; write one, or take the line out"),
        ("- \n- b: c\n", "facts/new.yaml:1: this entry has no value"),
        ("~: c\n", "facts/new.yaml:1: a key is missing before the colon"),
        ("- x\n- no: 1\n", 'facts/new.yaml:2: YAML reads no as false; write "no" in quotes'),
        ("- x\n- 1917: 1\n", 'facts/new.yaml:2: a key must be text; write "1917" in quotes'),
        (
            "- 1917-08-06\n",
            'facts/new.yaml:1: YAML reads 1917-08-06 as a date; write "1917-08-06" in',
        ),
        ("- 12:30\n", 'facts/new.yaml:1: YAML reads 12:30 as a number; write "12:30" in quotes'),
        ("- 0123\n", 'facts/new.yaml:1: YAML reads 0123 as a number; write "0123" in quotes'),
        ("- .inf\n", 'facts/new.yaml:1: YAML reads .inf as a number; write ".inf" in quotes'),
        ("- " + "9" * 5000, "facts/new.yaml:1: YAML reads 999"),
        ("- =\n", 'facts/new.yaml:1: YAML reads = as something special; write "=" in quotes'),
    ],
)
def test_what_is_wrong_with_the_yaml_is_said_with_its_line(
    folder: Path, text: str, expected: str
) -> None:
    (folder / "facts" / "new.yaml").write_text(text)
    found = faults(folder)
    assert any(fault.startswith(expected) for fault in found), found


def test_all_faults_of_all_files_come_at_once_in_order(folder: Path) -> None:
    edit(folder, "entities/people.yaml", "Bobby Fischer", "no")
    edit(folder, "facts/matches.yaml", "games: 14", "games: many")
    edit(folder, "smalltalk.yaml", "thanks:", "thanks: [")
    found = faults(folder)
    assert [fault.split(": ")[0] for fault in found] == [
        "entities/people.yaml:22",
        "facts/matches.yaml:1",
        "smalltalk.yaml:6",
    ]


def test_a_broken_file_does_not_make_faults_of_what_refers_to_it(folder: Path) -> None:
    for file in ("entities/people.yaml", "relations/chess.yaml", "lexicon.yaml", "pack.yaml"):
        (folder / file).write_text("a: [\n")
    assert [fault.split(":")[0] for fault in faults(folder)] == [
        "entities/people.yaml",
        "lexicon.yaml",
        "pack.yaml",
        "relations/chess.yaml",
    ]


def test_an_error_lists_the_folder_and_every_fault(folder: Path) -> None:
    edit(folder, "facts/matches.yaml", "games: 14", "games: many")
    edit(folder, "facts/matches.yaml", "year: 1927", "year: 27")
    with pytest.raises(KnowledgeError, match="2 faults in the knowledge folder") as caught:
        load(folder)
    assert len(caught.value.faults) == 2


def test_reading_a_fact_base_from_elsewhere_needs_no_pydantic_and_no_yaml() -> None:
    code = (
        "import sys, bot.facts.model, bot.facts.dates, bot.facts.folder, bot.facts.statistics;"
        "assert not {'pydantic', 'yaml'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def _lines() -> Iterator[tuple[str, int]]:
    for path in sorted(CHESS.rglob("*.yaml")):
        name = path.relative_to(CHESS).as_posix()
        yield from ((name, number) for number in range(len(path.read_text("utf-8").splitlines())))


SNIPPETS = [
    *(
        "",
        "no",
        "~",
        "1917",
        "1917-08-06",
        "9999",
        "0000",
        "-1",
        "1e9",
        "[]",
        "{}",
        "[[a]]",
        "{a: b}",
        "&a",
    ),
    *(
        "*a",
        "!!set",
        "x: y",
        "'",
        '"',
        "{person",
        "}",
        "{year} {person2}",
        "@",
        "#",
        "a#b@c",
        "\u0660",
    ),
]
DAMAGE = st.tuples(
    st.sampled_from(list(_lines())),
    st.sampled_from(["drop", "value", "key", "indent", "replace", "insert"]),
    st.sampled_from(SNIPPETS) | st.text(max_size=20),
)


def _damaged(line: str, how: str, text: str) -> list[str]:
    key, colon, value = line.partition(":")
    match how:
        case "drop":
            return []
        case "value":
            return [f"{key}{colon} {text}"]
        case "key":
            return [f"{key[: len(key) - len(key.lstrip())]}{text}{colon}{value}"]
        case "indent":
            return ["  " + line]
        case "replace":
            return [text]
    return [line, text]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(DAMAGE, min_size=1, max_size=4))
def test_any_damage_gives_a_fact_base_or_faults(
    damage: list[tuple[tuple[str, int], str, str]],
) -> None:
    with TemporaryDirectory() as place:
        folder = copy_to(Path(place))
        for (file, number), how, text in damage:
            lines = (folder / file).read_text("utf-8").splitlines()
            lines[number : number + 1] = (
                _damaged(lines[number], how, text) if number < len(lines) else []
            )
            (folder / file).write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
        for fault in faults(folder):
            assert "pydantic" not in fault


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted({file for file, _ in _lines()})), st.binary(max_size=200) | st.text())
def test_any_bytes_for_a_file_give_a_fact_base_or_faults(file: str, data: bytes | str) -> None:
    with TemporaryDirectory() as place:
        folder = copy_to(Path(place))
        (folder / file).write_bytes(
            data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")
        )
        faults(folder)
