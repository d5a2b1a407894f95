"""Acting as somebody in the playground: speaking, pressing buttons, editing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.adapters.playground.polls import vote
from bot.adapters.playground.text import JSON, Formatted, tidy, with_found
from bot.adapters.playground.world import PRESENT, Chat, User, World


@dataclass(frozen=True, slots=True)
class Person:
    """One of the people of a world, to act as."""

    world: World
    user: User

    @classmethod
    def join(cls, world: World, first_name: str, username: str | None = None) -> Person:
        """Somebody new, who has begun a private chat with the bot."""
        user = world.add_user(first_name, username)
        world.private_chat(user)
        return cls(world, user)

    @property
    def private(self) -> Chat:
        """This person's chat with the bot."""
        return self.world.private_chat(self.user)

    def says(
        self,
        text: str,
        chat: Chat | None = None,
        *,
        topic: int | None = None,
        reply_to: JSON | None = None,
    ) -> JSON:
        """Write a text: in private unless a chat is named."""
        written = with_found(tidy(text))
        return self.sends(written.as_json(), chat, topic=topic, reply_to=reply_to)

    def sends(
        self,
        content: JSON,
        chat: Chat | None = None,
        *,
        topic: int | None = None,
        reply_to: JSON | None = None,
    ) -> JSON:
        """Put a message with any fields into a chat, such as `{"sticker": {…}}`."""
        chat = chat or self.private
        if reply_to and topic is None:
            topic = reply_to.get("message_thread_id")
        place = self.world.place_in(chat, topic, reply_to["message_id"] if reply_to else None)
        message = self.world.message(chat, self.user, place | content)
        if is_seen(self.world, chat, message):
            self.world.updates.add("message", message)
        return message

    def edits(self, message: JSON, text: str) -> JSON:
        """Change the text of one's own message."""
        chat = self.world.chats[message["chat"]["id"]]
        message.update(with_found(tidy(text)).as_json() | {"edit_date": int(self.world.clock())})
        self.world.signal.notify()
        if is_seen(self.world, chat, message):
            self.world.updates.add("edited_message", message)
        return message

    def presses(self, label: str, message: JSON) -> JSON:
        """Press the button with this label under a message; returns the callback query."""
        button = next(each for each in _buttons(message) if each["text"] == label)
        return self.sends_code(button["callback_data"], message)

    def sends_code(self, code: str, message: JSON) -> JSON:
        """Press a button under a message by what it sends; returns the callback query."""
        inline = self.world.inline_messages.items()
        sent_inline = next((key for key, each in inline if each is message), None)
        pressed = {"inline_message_id": sent_inline} if sent_inline else {"message": message}
        callback = self.world.new_callback(
            {
                "from": self.user.as_json(),
                **pressed,
                "chat_instance": str(message["chat"]["id"]),
                "data": code,
            }
        )
        self.world.updates.add("callback_query", callback)
        return callback

    def votes(self, message: JSON, *options: int) -> None:
        """Choose options of a poll, counted from 0; none takes the vote back.

        Raises VoteRefusedError where Telegram's app wouldn't do it.
        """
        vote(self.world, self.user, message, options)

    def forwards(self, message: JSON, chat: Chat | None = None) -> JSON:
        """Pass a message on: into private unless a chat is named."""
        kept = ("text", "entities", "photo", "caption", "caption_entities")
        origin = {"type": "user", "sender_user": message["from"], "date": message["date"]}
        content = {key: message[key] for key in kept if key in message}
        return self.sends(content | {"forward_origin": origin}, chat)

    def queries(self, text: str, chat: Chat) -> str:
        """Type a query for inline mode in a chat; the id under which its results will stand."""
        query = self.world.new_inline_query(text)
        fields = {"id": query, "from": self.user.as_json(), "query": text, "offset": ""}
        self.world.updates.add("inline_query", fields | {"chat_type": _kind_for(self, chat)})
        return query

    def picks(self, result: str, query: str, chat: Chat) -> JSON:
        """Send one of the results of an inline query into a chat; KeyError if there is none such."""
        asked = self.world.inline_queries[query]
        results = {each["id"]: each for each in asked.get("results", ())}
        content = results[result]["message"] | {"via_bot": self.world.bot.as_json()}
        message = self.sends(content, chat)
        chosen = {"result_id": result, "from": self.user.as_json(), "query": asked["query"]}
        if "reply_markup" in message:
            # Only what can be pressed can be changed later.
            chosen["inline_message_id"] = f"inline-{query}"
            self.world.inline_messages[chosen["inline_message_id"]] = message
        self.world.updates.add("chosen_inline_result", chosen)
        return message


def _buttons(message: JSON) -> list[JSON]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


def _kind_for(person: Person, chat: Chat) -> str:
    """A chat's type as inline queries tell it: "sender" is the person's chat with the bot."""
    return "sender" if chat is person.private else chat.type


def is_seen(world: World, chat: Chat, message: JSON) -> bool:
    """Whether the bot gets `message`: in groups, privacy mode keeps from it what isn't for it."""
    if chat.members.get(world.bot.id) not in PRESENT:
        return False
    if chat.is_private or not world.privacy_mode:
        return True
    if chat.members[world.bot.id] == "administrator":
        return True
    return _is_for(world.bot, message)


def _is_for(bot: User, message: JSON) -> bool:
    text = Formatted(message.get("text") or message.get("caption") or "").text
    name = re.escape(bot.username or "")
    if re.search(rf"(?<!\w)@{name}(?!\w)", text, re.IGNORECASE | re.ASCII):
        return True
    if re.match(rf"/\w+(@{name})?(?![\w@])", text, re.IGNORECASE | re.ASCII):
        return True
    replied = message.get("reply_to_message", {})
    return bool(
        replied.get("from", {}).get("id") == bot.id and "forum_topic_created" not in replied
    )
