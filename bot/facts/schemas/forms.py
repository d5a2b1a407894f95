"""What the formats of all files are made of."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, WithJsonSchema

ID_PATTERN = r"^[a-z0-9][a-z0-9_-]*$"
NAME_PATTERN = r"^[a-z][a-z0-9_]*$"
URL_PATTERN = r"^https?://\S+$"
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Name = Annotated[str, StringConstraints(pattern=NAME_PATTERN)]
Url = Annotated[str, StringConstraints(pattern=URL_PATTERN)]
Phrases = Annotated[list[Text], Field(min_length=1)]
# The type of such a value hangs on a role or an attribute, so it is checked beside that.
Scalar = Annotated[object, WithJsonSchema({"type": ["string", "integer"]})]
ConfidenceName = Literal["high", "medium", "low"]


class Form(BaseModel):
    """A mapping with fixed keys."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
