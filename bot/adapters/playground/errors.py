"""What the playground's Bot API refuses, in Telegram's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_PHRASES: Final = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
}


class ApiError(Exception):
    """A refused call: `code` is the HTTP status, `description` what the answer says.

    `parameters` tell a program what to do about it.
    """

    def __init__(
        self, code: int, reason: str = "", parameters: Mapping[str, int] | None = None
    ) -> None:
        phrase = _PHRASES[code]
        self.code = code
        self.parameters = dict(parameters or {})
        self.description = f"{phrase}: {reason}" if reason else phrase
        super().__init__(self.description)


def bad_request(reason: str) -> ApiError:
    """A 400 with `reason`."""
    return ApiError(400, reason)


def forbidden(reason: str) -> ApiError:
    """A 403 with `reason`."""
    return ApiError(403, reason)


def migrated(chat_id: int) -> ApiError:
    """A 400 that says under which id the group lives on."""
    reason = "group chat was upgraded to a supergroup chat"
    return ApiError(400, reason, {"migrate_to_chat_id": chat_id})
