"""What can be done on the page, as one of the people: each act a value, checked as it comes in."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.adapters.playground.ballots import VoteRefusedError
from bot.adapters.playground.memberships import make_bot
from bot.adapters.playground.messages import MAX_TEXT
from bot.adapters.playground.people import Person
from bot.adapters.playground.text import JSON, is_blank
from bot.adapters.playground.world import PRESENT, Chat, World


class ActError(Exception):
    """An act that makes no sense here; the message says why."""


class Act(BaseModel):
    """Something that the person with the id `who` does in `chat`."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    who: int
    chat: int

    def take_place(self, world: World) -> JSON:
        """Do it; returns what the page needs to know of it at once. Raises ActError."""
        user, chat = world.users.get(self.who), world.chats.get(self.chat)
        if user is None or user.is_bot:
            raise ActError("there is no such person")
        if chat is None or chat.members.get(user.id) not in PRESENT:
            raise ActError(f"{user.first_name} isn't in that chat")
        return self.act(Person(world, user), chat)

    @abstractmethod
    def act(self, person: Person, chat: Chat) -> JSON:
        """Do it as `person`, who is in `chat`."""


class Say(Act):
    """Write a text, perhaps in reply to the message with the id `reply_to`."""

    text: str = Field(max_length=MAX_TEXT)
    reply_to: int | None = None

    def act(self, person: Person, chat: Chat) -> JSON:
        _check_text(self.text)
        replied = None if self.reply_to is None else _message(chat, self.reply_to)
        return {"message": person.says(self.text, chat, reply_to=replied)["message_id"]}


class Edit(Act):
    """Change the text of one's own message."""

    message: int
    text: str = Field(max_length=MAX_TEXT)

    def act(self, person: Person, chat: Chat) -> JSON:
        _check_text(self.text)
        message = _message(chat, self.message)
        if message["from"]["id"] != person.user.id or "text" not in message:
            raise ActError("only one's own texts can be edited")
        person.edits(message, self.text)
        return {}


class Press(Act):
    """Press the button of a message that sends `code`."""

    message: int
    code: str

    def act(self, person: Person, chat: Chat) -> JSON:
        return {"callback": person.sends_code(self.code, _message(chat, self.message))["id"]}


class Vote(Act):
    """Choose options of a poll, counted from 0; none takes the vote back."""

    message: int
    options: list[int]

    def act(self, person: Person, chat: Chat) -> JSON:
        message = _message(chat, self.message)
        if "poll" not in message:
            raise ActError("there is no poll in that message")
        try:
            person.votes(message, *self.options)
        except VoteRefusedError as error:
            raise ActError(str(error)) from None
        return {}


class Forward(Act):
    """Pass a message on to the bot in private."""

    message: int

    def act(self, person: Person, chat: Chat) -> JSON:
        message = _message(chat, self.message)
        if message.get("has_protected_content"):
            raise ActError("that message is protected from forwarding")
        return {"message": person.forwards(message)["message_id"]}


class Query(Act):
    """Type a query for inline mode."""

    text: str = Field(max_length=256)

    def act(self, person: Person, chat: Chat) -> JSON:
        return {"query": person.queries(self.text, chat)}


class Pick(Act):
    """Send one of the results of an inline query."""

    query: str
    result: str

    def act(self, person: Person, chat: Chat) -> JSON:
        try:
            return {"message": person.picks(self.result, self.query, chat)["message_id"]}
        except KeyError:
            raise ActError("that result is no longer there") from None


class Membership(Act):
    """Bring the bot into a group, or remove it."""

    member: bool

    def act(self, person: Person, chat: Chat) -> JSON:
        if chat.is_private:
            raise ActError("a private chat is nothing to be added to")
        if (chat.members.get(person.world.bot.id) in PRESENT) is not self.member:
            make_bot(person.world, chat, "member" if self.member else "kicked", by=person.user)
        return {}


ACTS: Final[Mapping[str, type[Act]]] = {
    "say": Say,
    "edit": Edit,
    "press": Press,
    "vote": Vote,
    "forward": Forward,
    "query": Query,
    "pick": Pick,
    "membership": Membership,
}


def perform(world: World, name: str, given: bytes) -> JSON:
    """Do the act `name` as the JSON in `given` says; raises ActError."""
    if name not in ACTS:
        raise ActError("there is no such act")
    try:
        act = ACTS[name].model_validate_json(given)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise ActError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    return act.take_place(world)


def _message(chat: Chat, number: int) -> JSON:
    if number not in chat.messages:
        raise ActError("that message is gone")
    return chat.messages[number]


def _check_text(text: str) -> None:
    if is_blank(text):
        raise ActError("there is nothing to see in that text")
