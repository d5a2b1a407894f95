"""The files that were sent, as Telegram keeps them: by id, each content once."""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import dataclass
from typing import Final, Self

from bot.adapters.playground.errors import bad_request
from bot.adapters.playground.images import Size
from bot.adapters.playground.text import JSON

# The longer side of the copies that Telegram makes of a photo, and the letter that names each.
_COPIES: Final = {"s": 90, "m": 320, "x": 800, "y": 1280, "w": 2560}


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that was sent. All its copies share its bytes: nothing is made smaller here."""

    name: str
    content: bytes
    size: Size

    @property
    def path(self) -> str:
        """Where it lies below `/file/bot{token}/`."""
        return f"photos/{self.name}"

    def as_json(self) -> list[JSON]:
        """The copies as a Message lists them, the smallest first, none larger than the picture."""
        smaller = sum(box < max(self.size) for box in _COPIES.values())
        return [self._copy(letter, box) for letter, box in list(_COPIES.items())[: smaller + 1]]

    def _copy(self, letter: str, box: int) -> JSON:
        width, height = self.size.within(box)
        return {
            "file_id": f"{self.name}-{letter}",
            "file_unique_id": f"{self.name}{letter}",
            "file_size": len(self.content),
            "width": width,
            "height": height,
        }


class Upload(bytes):
    """The content of an uploaded file, which also has a name."""

    def __new__(cls, content: bytes, _name: str) -> Self:
        """The content is all that bytes hold."""
        return super().__new__(cls, content)

    def __init__(self, _content: bytes, name: str) -> None:
        self.name = name


@dataclass(frozen=True, slots=True)
class Document:
    """A file of any kind that was sent, under the name that its sender gave it."""

    name: str
    content: bytes
    title: str

    @property
    def path(self) -> str:
        """Where it lies below `/file/bot{token}/`."""
        return f"documents/{self.name}"

    def as_json(self) -> JSON:
        """A Document as messages carry it."""
        mime, _ = mimetypes.guess_type(self.title)
        return {
            "file_id": self.name,
            "file_unique_id": self.name,
            "file_name": self.title,
            "mime_type": mime or "application/octet-stream",
            "file_size": len(self.content),
        }


class Files:
    """Every file of a world."""

    def __init__(self) -> None:
        self._photos: dict[str, Photo] = {}
        self._documents: dict[str, Document] = {}

    def keep(self, content: bytes, size: Size) -> Photo:
        """The photo with this content, new or known."""
        name = hashlib.sha256(content).hexdigest()[:24]
        return self._photos.setdefault(name, Photo(name, content, size))

    def photo(self, file_id: str) -> Photo | None:
        """The photo that one of its copies' ids means; None for an id that was never given out."""
        name, _, letter = file_id.partition("-")
        return self._photos.get(name) if letter in _COPIES else None

    def keep_document(self, upload: Upload) -> Document:
        """The document with this content and name, new or known."""
        name = hashlib.sha256(upload.name.encode() + b"/" + upload).hexdigest()[:24]
        return self._documents.setdefault(name, Document(name, bytes(upload), upload.name))

    def document(self, file_id: str) -> Document | None:
        """The document with this id; None for one that was never given out."""
        return self._documents.get(file_id)

    def at(self, path: str) -> Photo | Document | None:
        """What lies at a `file_path`."""
        folder, _, name = path.partition("/")
        if folder == "documents":
            return self._documents.get(name)
        return self._photos.get(name) if folder == "photos" else None

    def describe(self, file_id: str) -> JSON:
        """A File; raises ApiError (400) for an unknown id."""
        document = self.document(file_id)
        photo = self.photo(file_id)
        if document is not None:
            return _described(document.as_json(), document.path)
        if photo is None:
            raise bad_request("invalid file_id")
        copy = next(each for each in photo.as_json() if each["file_id"] == file_id)
        return _described(copy, photo.path)


def _described(file: JSON, path: str) -> JSON:
    fields = ("file_id", "file_unique_id", "file_size")
    return {name: file[name] for name in fields} | {"file_path": path}
