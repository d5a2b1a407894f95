"""From typed text to words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.english import IRREGULAR
from bot.reading.text import MAX_CHARACTERS, clauses, clean, sentences, stem, transliterate, words

ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
# Without combining marks: an unseen character before one parts it from its letter.
LETTERS = st.text(st.characters(exclude_categories=("Cs", "Mn", "Mc", "Me")), max_size=100)


def texts(text: str) -> list[str]:
    return [word.text for word in words(text)]


@given(st.text(max_size=300))
def test_any_text_gives_words_that_say_something(text: str) -> None:
    """Whatever is typed, words come out, and none of them is empty."""
    assert all(word.text and word.stem and word.surface for word in words(text))


@given(LETTERS, st.lists(st.tuples(st.integers(0, 100), st.sampled_from(ZERO_WIDTH))))
def test_zero_width_characters_change_nothing(text: str, strewn: list[tuple[int, str]]) -> None:
    """The words are the same wherever zero-width characters are strewn in."""
    marked = text
    for place, mark in strewn:
        marked = marked[:place] + mark + marked[place:]
    assert words(marked) == words(text)


@given(st.text(max_size=200))
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    """Cleaning twice is cleaning once."""
    assert clean(clean(text)) == clean(text)


@given(st.text(min_size=1, max_size=20))
def test_a_long_text_is_cut(text: str) -> None:
    """No more than so many characters are read."""
    assert len(clean(text * MAX_CHARACTERS)) <= MAX_CHARACTERS


@given(st.text("abcdefghijklmnopqrstuvwxyz ?.,", max_size=100))
def test_case_makes_no_difference(text: str) -> None:
    """Capitals say nothing."""
    assert texts(text.upper()) == texts(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who\x00won", ["who", "won"]),
        ("who\twon\r\nit", ["who", "won", "it"]),
        ("who\x7fwon\x85it", ["who", "won", "it"]),
    ],
)
def test_control_characters_part_words(text: str, expected: list[str]) -> None:
    """A control character is white space."""
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("José Raúl", "jose raul"),
        ("Réti", "reti"),
        ("e\u0301te", "ete"),
        ("Ｗｈｏ", "who"),
        ("ﬁrst", "first"),
        ("Пётр", "петр"),
    ],
)
def test_accents_and_letter_forms_say_nothing(typed: str, plain: str) -> None:
    """A letter is the same with an accent, in full width or in a ligature."""
    assert texts(typed) == plain.split()


def test_the_short_i_of_cyrillic_is_a_letter_of_its_own() -> None:
    """The breve of й is no accent, whether it is typed in one piece or in two."""
    assert texts("май") == texts("маи\u0306") == ["май"]
    assert texts("май") != texts("маи")


@pytest.mark.parametrize("mark", ["'", "’", "‘", "`", "ʼ", "′"])
def test_contractions_are_written_out(mark: str) -> None:
    """A contraction is its words, whatever stands for the apostrophe."""
    assert texts(f"who{mark}s it, didn{mark}t he") == "who is it did not he".split()


@pytest.mark.parametrize("name", ["Stalin's", "STALIN'S", "Stalin’s"])
def test_a_possessive_is_its_name(name: str) -> None:
    """The ending of a possessive falls away."""
    assert texts(name) == ["stalin"]


@pytest.mark.parametrize("typed", ["C.P.S.U.", "c p s u", "C. P. S. U.", "CPSU", "cpsu's"])
def test_what_is_spelt_out_is_one_word(typed: str) -> None:
    """Three single letters or more in a row are one word."""
    assert texts(typed) == ["cpsu"]


def test_two_initials_stay_apart() -> None:
    """The initials before a surname are no word."""
    assert texts("J. V. Stalin") == ["j", "v", "stalin"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,234 games", ["1234", "games"]),
        ("the 20th of 1920s", ["the", "20th", "of", "1920s"]),
        ("{person} and {person2}", ["{person}", "and", "{person2}"]),
        ("y/n", ["yes", "or", "no"]),
        ("?!… 🙂", []),
        ("", []),
    ],
)
def test_numbers_and_slots_are_words_and_marks_are_not(text: str, expected: list[str]) -> None:
    """Digits hang together with what ends them; punctuation and pictures are no words."""
    assert texts(text) == expected


@pytest.mark.parametrize(
    "forms",
    [
        "member members",
        "elect elected electing elects",
        "vote votes voted voting",
        "serve serves served serving",
        "party parties",
        "country countries",
        "study studies studied studying",
        "process processes processed processing",
        "church churches",
        "plan plans planned planning",
        "add adds added adding",
        "pass passes passed passing",
        "decide decides decided deciding",
    ],
)
def test_regular_inflections_share_a_stem(forms: str) -> None:
    """Plural, past and -ing leave the stem as it is."""
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "forms",
    [
        "become becomes became becoming",
        "begin begins began begun beginning",
        "be am is are was were been being",
        "win wins won winning",
        "hold holds held holding",
        "leave leaves left leaving",
        "take takes took taken taking",
        "lose loses lost losing",
        "sit sits sat sitting",
        "fall falls fell fallen falling",
        "child children",
        "man men",
        "woman women",
    ],
)
def test_irregular_inflections_share_a_stem(forms: str) -> None:
    """Forms that no rule of endings finds have the stem of their word."""
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["elect election", "post poster", "sing sin"])
def test_different_words_keep_different_stems(pair: str) -> None:
    """A stem isn't so short that other words fall together with it."""
    one, other = pair.split()
    assert stem(one) != stem(other)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=15))
def test_a_stem_is_no_longer_than_its_word(word: str) -> None:
    """Endings are taken away, never added; only a listed form may have a longer stem."""
    assert 0 < len(stem(word)) <= len(word) or word in IRREGULAR


def test_clauses_are_parted_by_punctuation_and_dashes() -> None:
    """Each clause has its words; one without words isn't there."""
    parts = clauses("When he died, who followed - and why?! …")
    assert [[word.text for word in part] for part in parts] == [
        ["when", "he", "died"],
        ["who", "followed"],
        ["and", "why"],
    ]


def test_sentences_end_with_their_marks() -> None:
    """A text is parted behind full stops and question marks, and not within numbers."""
    assert sentences("He died in 1946. Who came next?") == ["He died in 1946.", "Who came next?"]
    assert sentences("on 06.08.1917, or 3.5 days later") == ["on 06.08.1917, or 3.5 days later"]


@given(st.text(max_size=100))
def test_transliteration_leaves_no_russian_letter(text: str) -> None:
    """Every Russian letter has a sound in Latin letters, and all else stays."""
    latin = transliterate(text.lower())
    assert not set(latin) & set("абвгдежзийклмнопрстуфхцчшщъыьэюя")
    assert transliterate(latin) == latin


@pytest.mark.parametrize(("typed", "latin"), [("хрущёв", "khrushchev"), ("алехин", "alekhin")])
def test_names_in_cyrillic_sound_the_same_in_latin(typed: str, latin: str) -> None:
    """A name is spelt as English books mostly spell it."""
    assert transliterate(typed) == latin


def test_a_question_mark_ends_a_sentence_before_an_article() -> None:
    """ "a" begins a sentence after a question; behind a full stop a single letter may be an initial."""
    assert sentences("really? a draw?") == ["really?", "a draw?"]
    assert sentences("met by a. a player") == ["met by a. a player"]
