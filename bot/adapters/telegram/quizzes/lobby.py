"""The settings of a quiz before it begins, as a message with buttons."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import User

from bot.adapters.telegram.deeplinks import Kind, Target, address, encode
from bot.adapters.telegram.keyboards import Button, Link
from bot.adapters.telegram.quizzes.buttons import lobby_rows, topic_rows
from bot.adapters.telegram.quizzes.questions import Subject
from bot.adapters.telegram.rendering import Page, page
from bot.quizzing.rounds import Quiz, Terms
from bot.storage.standings import Standings
from bot.wording import rounds as wording
from bot.wording import sharing


class Lobby:
    """Makes the messages; `me` is the bot's own account."""

    def __init__(self, subject: Subject, standings: Standings, me: User) -> None:
        self._titles = subject.titles
        self._standings = standings
        self._account = me

    async def settings(self, quiz: Quiz) -> Page:
        """The settings as they are, to be changed, and in a group who may change them."""
        terms = quiz.terms
        chooser = None if quiz.room.is_private else await self._standings.name_of(quiz.starter)
        text = wording.lobby(
            terms.questions,
            terms.seconds,
            self._title(terms),
            terms.difficulty,
            chooser=chooser,
        )
        return page(text, [*lobby_rows(quiz, self._titles), self._elsewhere(quiz)])

    def topics(self, quiz: Quiz) -> Page:
        """The topics to choose from."""
        return page(wording.choose_topic(), topic_rows(quiz, self._titles))

    def begun(self, terms: Terms) -> Page:
        """What takes the place of the settings once the quiz has begun."""
        return page(wording.begun(terms.questions, terms.seconds, self._title(terms)))

    def _title(self, terms: Terms) -> str | None:
        return self._titles.get(terms.topic or "")

    def _elsewhere(self, quiz: Quiz) -> Sequence[Button]:
        """A button that opens the same quiz in a group; none where this is one already."""
        payload = encode(Target(Kind.QUIZ, quiz.terms.topic or ""))
        if payload is None or not (quiz.room.is_private and self._account.can_join_groups):
            return ()
        link = address(self._account.username or "", payload, group=True)
        return (Link(sharing.PLAY_IN_GROUP, link),)
