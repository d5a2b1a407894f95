"""The questions of a quiz, and the drawing of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.dates import PartialDate
from bot.facts.loading import load
from bot.facts.model.base import FactBase
from bot.facts.model.facts import Source
from bot.facts.schemas.relations import QuizForm
from bot.quizzing.choosing import Chooser, alike
from bot.quizzing.generation import generate
from bot.quizzing.model import Difficulty, Question
from bot.quizzing.phrasing import gives_away
from bot.quizzing.pool import QuestionPool, shuffled
from bot.quizzing.views import VIEWS
from bot.wording import quizzes
from tests.chess import CHESS

BASE = load(Path("knowledge"))
POOL = QuestionPool(BASE)
SEEDS = st.integers(0, 10_000)


@pytest.fixture(scope="module")
def questions() -> tuple[Question, ...]:
    return POOL.questions


def test_there_are_enough_different_questions_of_enough_kinds(
    questions: tuple[Question, ...],
) -> None:
    """Over a thousand questions that differ in words or options, from far more than twelve templates."""
    assert len(questions) >= 1_000
    assert len({(q.text, frozenset(q.options)) for q in questions}) == len(questions)
    assert len({q.template.rpartition(".")[0] for q in questions}) >= 12


def test_every_relation_is_asked_about_and_every_template_asks(
    questions: tuple[Question, ...],
) -> None:
    """No relation is left out, and no form of a template comes to nothing."""
    written = {
        f"{relation.id}.{template.id}.{form}"
        for relation in BASE.relations.values()
        for template in relation.quiz.values()
        for form in ("ask", "odd", "claim")
        if getattr(template, form) is not None
    }
    assert {q.template for q in questions} == written
    assert {each.partition(".")[0] for each in written} == set(BASE.relations)


def test_ids_are_unique(questions: tuple[Question, ...]) -> None:
    """An id stands for one question."""
    assert len({q.id for q in questions}) == len(questions)


def test_questions_fit_a_poll(questions: tuple[Question, ...]) -> None:
    """Text, options and explanation keep within Telegram's limits for quiz polls."""
    for question in questions:
        assert 1 <= len(question.text) <= 300
        assert all(1 <= len(option) <= 100 for option in question.options), question.id
        assert 1 <= len(question.explanation) <= 200, question.id
        assert question.explanation.count("\n") <= 2


def test_there_are_four_different_options_or_true_and_false(
    questions: tuple[Question, ...],
) -> None:
    """A question has four options of which no two are the same; a claim has two."""
    for question in questions:
        options = set(question.options)
        assert len(options) == len(question.options), question.id
        claim = question.template.endswith(".claim")
        assert options == {quizzes.TRUE, quizzes.FALSE} if claim else len(options) == 4
        assert claim == question.text.startswith("True or false?")


def test_explanations_say_something_and_name_their_source(questions: tuple[Question, ...]) -> None:
    """An explanation is a sentence with no slot left open, then the source in a line of its own."""
    for question in questions:
        sentence, _, source = question.explanation.rpartition("\n")
        assert sentence == question.lesson
        assert sentence.endswith((".", "…")), question.explanation
        assert source.startswith("Source: "), question.id
        assert question.source
        assert not {"{", "}"} & set(question.text + "".join(question.options) + sentence)


def test_no_question_names_its_answer(questions: tuple[Question, ...]) -> None:
    """No telling word of the right option stands in the question, unless a wrong one shares it."""
    for question in questions:
        right = question.options[question.correct]
        assert not gives_away(question.text, right, [o for o in question.options if o != right])


def test_the_right_text_is_no_longer_than_the_others(questions: tuple[Question, ...]) -> None:
    """Length doesn't tell the right option: it is at most twice as long as the longest wrong one."""
    for question in questions:
        wrong = [o for o in question.options if o != question.options[question.correct]]
        assert len(question.options[question.correct]) <= 2 * max(map(len, wrong)), question.id


def test_options_are_of_one_form(questions: tuple[Question, ...]) -> None:
    """Either all options are numbers or none is, and all lengths are told in one unit."""
    for question in questions:
        assert len({option.isdigit() for option in question.options}) == 1, question.id
        if question.template.endswith(".length.ask"):
            units = {option.split()[-1].rstrip("s") for option in question.options}
            assert len(units) == 1, question.options


def test_neither_the_middle_nor_the_outlier_is_the_likelier_answer(
    questions: tuple[Question, ...],
) -> None:
    """Of four years the right one is about as often the first as the last or one between."""
    years = [q for q in questions if len(q.options) == 4 and q.options[0].isdigit()]
    ranks = Counter(sorted(q.options).index(q.options[q.correct]) for q in years)
    assert min(ranks[rank] for rank in range(4)) > len(years) / 8, ranks


def test_claims_are_as_often_true_as_false(questions: tuple[Question, ...]) -> None:
    """Who always says True is right about half the time."""
    claims = [q for q in questions if q.template.endswith(".claim")]
    true = sum(q.options[q.correct] == quizzes.TRUE for q in claims)
    assert 0.4 < true / len(claims) < 0.6


def test_every_difficulty_has_many_questions(questions: tuple[Question, ...]) -> None:
    """Whichever difficulty a group chooses, it isn't soon through."""
    counts = Counter(q.difficulty for q in questions)
    assert min(counts[level] for level in Difficulty) >= 150


def test_every_topic_that_has_facts_of_its_own_has_questions() -> None:
    """A quiz can be had on each topic."""
    without = {"changes_between", "vacancies", "doubts", "lives"}  # asked of other topics' facts
    assert set(POOL.topics) == set(BASE.topics) - without


@given(seed=SEEDS, count=st.integers(1, 30), level=st.sampled_from([None, *Difficulty]))
def test_the_same_seed_draws_the_same_questions(
    seed: int, count: int, level: Difficulty | None
) -> None:
    """A draw can be repeated, holds nothing twice and keeps to what was asked for."""
    drawn = POOL.draw(count, seed, difficulty=level)
    assert drawn == POOL.draw(count, seed, difficulty=level)
    assert len({q.id for q in drawn}) == count
    assert level is None or {q.difficulty for q in drawn} == {level}


@given(seed=SEEDS)
def test_what_was_asked_is_not_drawn_again(seed: int) -> None:
    """Questions left out don't come back while there are others."""
    first = POOL.draw(20, seed)
    second = POOL.draw(20, seed, without={q.id for q in first})
    assert not {q.id for q in first} & {q.id for q in second}


@given(seed=SEEDS, topic=st.sampled_from(POOL.topics))
def test_a_topic_is_kept_to(seed: int, topic: str) -> None:
    """A quiz on a topic holds nothing else."""
    assert {q.topic for q in POOL.draw(10, seed, topic=topic)} == {topic}


@given(seed=SEEDS)
def test_a_draw_is_varied(seed: int) -> None:
    """Ten questions are of ten kinds, about ten different people and things."""
    drawn = POOL.draw(10, seed)
    assert len({q.template for q in drawn}) == 10
    named = [each for q in drawn for each in q.subjects]
    assert len(named) == len(set(named))


def test_a_draw_gives_what_there_is_when_more_is_wanted() -> None:
    """Of a small topic all questions come, each once."""
    drawn = POOL.draw(500, 1, topic="duties")
    assert {q.id for q in drawn} == {q.id for q in POOL.questions if q.topic == "duties"}


@given(seed=SEEDS, place=st.integers(0, len(POOL.questions) - 1))
def test_shuffling_keeps_the_right_option(seed: int, place: int) -> None:
    """Whatever the order, the same options are there and the same one is right."""
    question = POOL.questions[place]
    mixed = shuffled(question, seed)
    assert sorted(mixed.options) == sorted(question.options)
    assert mixed.options[mixed.correct] == question.options[question.correct]


def test_the_right_option_stands_anywhere() -> None:
    """Over many seeds every place is as likely as any other."""
    question = next(q for q in POOL.questions if len(q.options) == 4)
    places = Counter(shuffled(question, seed).correct for seed in range(400))
    assert min(places[place] for place in range(4)) > 60


def test_a_question_is_found_again_as_it_was_drawn() -> None:
    """After a restart an id and the seed bring back the very question, options in their order."""
    for question in POOL.draw(10, "evening"):
        assert QuestionPool(BASE).find(question.id, "evening") == question
        break
    assert [POOL.find(q.id, "evening") for q in POOL.draw(10, "evening")] == list(
        POOL.draw(10, "evening")
    )
    assert POOL.find("gone", 1) is None


def test_a_corrected_date_keeps_the_ids() -> None:
    """When a day is corrected, the questions about it stay the same ones, with other options."""
    before = {q.id: q for q in generate(BASE)}
    fact = BASE.facts["founded_1917"]
    other = replace(fact, values={**fact.values, "date": PartialDate(1916, 8, 6, old_style=True)})
    after = {q.id: q for q in generate(replace(BASE, facts={**BASE.facts, fact.id: other}))}
    assert before["foundation.year.ask"].options[0] == "1917"
    assert after["foundation.year.ask"].options[0] == "1916"
    assert len(after.keys() & before.keys()) > 0.95 * len(before)


def test_ids_outlast_a_fact_that_goes() -> None:
    """Without one person nearly all other questions are still there under their ids."""
    facts = {id: f for id, f in BASE.facts.items() if f.values.get("person") != "ryzhkov"}
    after = {q.id for q in generate(replace(BASE, facts=facts))}
    others = {q.id for q in POOL.questions if "ryzhkov" not in q.subjects}
    assert len(others - after) < 0.05 * len(others)


def test_nothing_doubtful_is_asked() -> None:
    """A base in which every row is disputed has no questions."""
    facts = {id: replace(fact, disputed=True) for id, fact in BASE.facts.items()}
    assert list(generate(replace(BASE, facts=facts))) == []


def test_another_folder_has_its_own_quiz() -> None:
    """The same code makes questions from the templates of another folder."""
    pool = QuestionPool(load(CHESS))
    assert {q.template.partition(".")[0] for q in pool.questions} == {"reign", "match"}
    (question,) = [q for q in pool.questions if q.id == "match.winner.ask:1972:fischer"]
    assert question.options[question.correct] == "Bobby Fischer"
    assert question.text == "Who won the match for the world championship of 1972?"


def test_a_folder_without_templates_has_no_questions() -> None:
    """Templates are what makes questions: without them there are none, and no topics."""
    assert QuestionPool(without_quiz(BASE)).questions == ()
    assert QuestionPool(without_quiz(BASE)).topics == ()


def without_quiz(base: FactBase) -> FactBase:
    relations = {id: replace(each, quiz={}) for id, each in base.relations.items()}
    return replace(base, relations=relations)


def test_every_view_that_a_template_may_name_is_there() -> None:
    """The format and the code know the same views."""
    assert set(VIEWS) == set(get_args(QuizForm.model_fields["view"].annotation))


# The choice of wrong options

LINE = Chooser(range(1900, 2000), {})


@given(right=st.integers(1900, 1999), seed=SEEDS)
def test_ordering_loses_and_repeats_nothing(right: int, seed: int) -> None:
    """Every wrong year comes once, and the right one never."""
    wrong = [year for year in range(1900, 2000) if year != right]
    chosen = list(LINE.ordered("year", right, wrong, Random(seed)))
    assert Counter(chosen) == Counter(wrong)


@pytest.mark.parametrize(
    ("wrong", "level"),
    [
        ([1951, 1949, 1952], Difficulty.HARD),
        ([1943, 1957, 1958], Difficulty.MEDIUM),
        ([1930, 1970, 1990], Difficulty.EASY),
    ],
)
def test_near_years_are_harder(wrong: list[int], level: Difficulty) -> None:
    """The difficulty follows from how far the wrong values are."""
    assert LINE.difficulty("year", 1950, wrong) is level


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [(365, 400, True), (365 * 2, 365 * 3, True), (365 * 2, 365 * 4, False), (60, 65, True)],
)
def test_lengths_that_might_be_rounded_to_each_other_are_alike(
    one: int, other: int, *, same: bool
) -> None:
    """Two lengths stand beside each other only where no rounding makes them one."""
    assert alike("length", one, other) is same


@pytest.mark.parametrize(
    ("text", "right", "wrong", "tells"),
    [
        ("Who came in Malenkov's place?", "Georgy Malenkov", ["Boris Ponomarev"], True),
        ("Which body is the party's?", "Party congress", ["Party archive"], False),
        ("What happened in 1922?", "The reform of 1922", ["The war"], True),
        ("Who was it?", "Elena Stasova", ["Adolf Joffe"], False),
    ],
)
def test_what_gives_an_answer_away(text: str, right: str, wrong: list[str], *, tells: bool) -> None:
    """A telling word that the question shares with the right option alone gives it away."""
    assert gives_away(text, right, wrong) is tells


# Words


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (1, "about one day"),
        (45, "about 45 days"),
        (79, "about three months"),
        (420, "about 14 months"),
        (1000, "about three years"),
        (12_662, "about 35 years"),
    ],
)
def test_a_length_is_told_in_one_unit(days: int, text: str) -> None:
    """Days, months or years, never two of them."""
    assert quizzes.length(days) == text


@given(sentence=st.text(max_size=400), names=st.lists(st.text(min_size=1, max_size=60), max_size=4))
def test_an_explanation_never_grows_beyond_its_limit(sentence: str, names: list[str]) -> None:
    """Whatever there is to say, an explanation keeps within 200 characters."""
    works = [Source(name, name) for name in names] or [Source("a", "A")]
    assert len(quizzes.explanation(sentence, works)) <= quizzes.EXPLANATION_LIMIT
