"""Who is what in a chat, and what can befall the bot there: thrown out, muted, moved."""

from __future__ import annotations

from typing import Final

from bot.adapters.playground.text import JSON
from bot.adapters.playground.world import Chat, User, World

_ADMIN_RIGHTS: Final = (
    "can_be_edited can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members"
    " can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories"
    " can_delete_stories can_pin_messages"
).split()
_SENDING_RIGHTS: Final = (
    "can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos"
    " can_send_video_notes can_send_voice_notes can_send_polls can_send_other_messages"
    " can_add_web_page_previews can_react_to_messages can_edit_tag can_change_info"
    " can_invite_users can_pin_messages can_manage_topics"
).split()


def as_member(chat: Chat, user: User) -> JSON:
    """A ChatMember, with all that its kind requires."""
    status = chat.members.get(user.id, "left")
    member: JSON = {"user": user.as_json(), "status": status}
    match status:
        case "creator":
            member["is_anonymous"] = False
        case "administrator":
            member |= {"is_anonymous": False} | dict.fromkeys(_ADMIN_RIGHTS, True)
        case "restricted":
            member |= {"is_member": True, "until_date": 0} | dict.fromkeys(_SENDING_RIGHTS, True)
        case "kicked":
            member["until_date"] = 0
    return member


def make_bot(world: World, chat: Chat, status: str, by: User) -> None:
    """Let the bot be something else in `chat`, such as "kicked", "left", "member"."""
    before = as_member(chat, world.bot)
    chat.members[world.bot.id] = status
    world.signal.notify()
    world.updates.add(
        "my_chat_member",
        {
            "chat": chat.as_json(),
            "from": by.as_json(),
            "date": int(world.clock()),
            "old_chat_member": before,
            "new_chat_member": as_member(chat, world.bot),
        },
    )


def upgrade(
    world: World, chat: Chat, by: User, *, notices: tuple[str, ...] = ("to", "from")
) -> Chat:
    """Turn the basic group `chat` into a supergroup, and return that.

    Telegram says so in the old group ("to") and in the new one ("from"), but either may be missing.
    """
    members = [user for user in world.users.values() if user.id in chat.members]
    new = world.group(chat.title, *members)
    new.members |= chat.members
    chat.migrated_to = new.id
    told = world.message(chat, by, {"migrate_to_chat_id": new.id})
    heard = world.message(new, by, {"migrate_from_chat_id": chat.id})
    if "to" in notices:
        world.updates.add("message", told)
    if "from" in notices:
        world.updates.add("message", heard)
    return new
