"""Misspelt words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.spelling import Speller, common_words

USES = {
    "champion": 9,
    "championship": 3,
    "elected": 5,
    "selected": 1,
    "member": 9,
    "staff": 2,
    "lasker": 1,
    "masker": 5,
    "kozlov": 1,
    "kozlow": 7,
    "orlov": 1,
    "1921st": 1,
    "war": 1,
}
NAMES = {"lasker", "masker", "kozlov", "kozlow", "orlov"}
ENGLISH = frozenset({"remember", "stuff", "ejected", "the", "timber"})
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller(USES, NAMES, ENGLISH)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("champoin", "champion"),
        ("chmpion", "champion"),
        ("champiom", "champion"),
        ("champpion", "champion"),
        ("champinoshp", "championship"),
        ("memebr", "member"),
        ("staf", "staff"),
        ("lascer", "lasker"),
    ],
)
def test_a_slip_is_corrected(typed: str, meant: str, speller: Speller) -> None:
    """Letters swapped, left out, doubled or wrong lead to the word that was meant."""
    assert speller.corrections(typed) == (meant,)


@pytest.mark.parametrize("word", ["stuff", "ejected", "remember", "timber"])
def test_good_english_is_left_alone(word: str, speller: Speller) -> None:
    """A word of English isn't taken for one of the field, however near."""
    assert speller.corrections(word) == ()
    assert speller.common(word)


@pytest.mark.parametrize("word", ["1291", "1291st", "wra", "wer", "staf1", "sta'f", "", "{membr}"])
def test_digits_and_short_words_are_left_alone(word: str, speller: Speller) -> None:
    """What has digits or marks in it, or few letters, means what it says."""
    assert speller.corrections(word) == ()


@pytest.mark.parametrize("word", sorted(USES))
def test_a_known_word_is_left_alone(word: str, speller: Speller) -> None:
    """A word of the vocabulary is right."""
    assert speller.corrections(word) == ()
    assert speller.knows(word)


@pytest.mark.parametrize("word", ["mxmbxr", "stxxf", "xxxxxxxx", "champagnes", "lexicon"])
def test_what_is_far_from_all_is_left_alone(word: str, speller: Speller) -> None:
    """More slips than one in a short word, or two in a long one, are another word."""
    assert speller.corrections(word) == ()


def test_a_tie_between_names_keeps_all(speller: Speller) -> None:
    """Which of two names was meant can't be guessed from how often they are used."""
    assert set(speller.corrections("kozlof")) == {"kozlov", "kozlow"}


def test_a_tie_between_words_goes_to_the_one_used_most() -> None:
    """Of two words equally near, the commoner was meant."""
    assert Speller({"posts": 1, "ports": 5}, set(), frozenset()).corrections("pokts") == ("ports",)
    assert Speller({"posts": 5, "ports": 1}, set(), frozenset()).corrections("pokts") == ("posts",)


def test_a_short_word_keeps_its_first_letter(speller: Speller) -> None:
    """In a short word the first letter is taken to be right."""
    assert speller.corrections("nember") == ()
    assert speller.corrections("basker") == ()


def test_a_long_word_may_begin_wrong(speller: Speller) -> None:
    """In a long word one slip may be the first letter; a word that begins right comes before."""
    assert speller.corrections("vhampion") == ("champion",)
    assert speller.corrections("elacted") == ("elected",)


@given(st.text(LETTERS, max_size=14))
def test_corrections_lead_into_the_vocabulary_only(word: str) -> None:
    """Whatever is typed, what it is taken for is a known word, or several names."""
    speller = Speller(USES, NAMES, ENGLISH)
    found = speller.corrections(word)
    assert set(found) <= USES.keys()
    assert len(found) < 2 or set(found) <= NAMES


@given(st.sampled_from([w for w in sorted(USES) if w.isalpha()]), st.data())
def test_one_slip_behind_the_first_letter_is_never_lost(word: str, data: st.DataObject) -> None:
    """One wrong letter in a word of five or more leaves the word among the nearest, or is a word."""
    place = data.draw(st.integers(1, len(word) - 1))
    typed = word[:place] + data.draw(st.sampled_from(LETTERS)) + word[place + 1 :]
    speller = Speller(dict.fromkeys(USES, 1), set(USES), frozenset())
    assert len(word) < 4 or typed in USES or word in speller.corrections(typed)


def test_the_common_words_are_words() -> None:
    """The list of good English holds words in lower case, and grammar among them."""
    common = common_words()
    assert {"who", "when", "because", "people"} <= common
    assert all(word == word.casefold().strip() and word for word in common)
