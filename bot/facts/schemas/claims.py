"""claims/: how people claim something."""

from __future__ import annotations

from bot.facts.schemas.forms import Form, Id, Name, Phrases, Scalar, Text


class ClaimFrameForm(Form):
    """One way in which a claim can be put, and what it is compared with."""

    judge: Name
    relation: Name
    needs: list[Text] = []
    also: list[Text] = []
    roles: list[Name] = []
    values: dict[Name, dict[Id, Scalar]] = {}
    where: dict[Name, Scalar] = {}
    default: dict[Name, Scalar] = {}
    contrary: bool = False
    state: bool = False
    options: dict[Name, Text] = {}


class ClaimsFile(Form):
    """claims/*.yaml: how claims are put."""

    stretches: dict[Id, Phrases] = {}
    words: dict[Id, Phrases] = {}
    idle: list[Text] = []
    realm: list[Text] = []
    callings: list[Text] = []
    traits: dict[Id, dict[Name, Text]] = {}
    moments: dict[Id, Text] = {}
    manners: dict[Id, Phrases] = {}
    eras: Name | None = None
    frames: dict[Id, ClaimFrameForm] = {}
