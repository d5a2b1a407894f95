"""Turning the faults that pydantic finds in a form into plain words, each at its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.facts.documents import UNREAD, Document, Report, Spot, Step, has, suggest
from bot.facts.schemas.forms import ID_PATTERN, NAME_PATTERN, URL_PATTERN

FormT = TypeVar("FormT", bound=BaseModel)

_WANTED: Final = {
    "string_type": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "a mapping of keys to values",
    "greater_than_equal": "1 or more",
    "model_type": "a mapping of keys to values",
    "model_attributes_type": "a mapping of keys to values",
}
_NUMBERS: Final = frozenset({"a whole number", "a number", "a year"})
_PATTERNS: Final = {
    ID_PATTERN: "write small letters, digits, - and _ only",
    NAME_PATTERN: "write small letters, digits and _ only, a letter first",
    URL_PATTERN: "write an address that begins with https://",
}


def parse(form: type[FormT], document: Document, report: Report, depth: int) -> FormT | None:
    """Read a document as a form, reporting every fault.

    Items `depth` steps deep that have faults are left out (None in a list, so that places keep
    their numbers) and the rest can be checked; the result is None where the faults lie elsewhere.
    """
    value = document.value
    if value is UNREAD:
        return None
    try:
        return form.model_validate(value)
    except ValidationError as error:
        spot = Spot(document, report)
        faults = error.errors(include_url=False)
        for fault in faults:
            _explain(fault, form, spot)
        paths = {_path(fault["loc"], value)[:depth] for fault in faults}
    if any(len(path) < depth for path in paths):
        return None
    try:
        return form.model_validate(_without(value, paths))
    except ValidationError:
        return None


def _without(value: object, paths: set[tuple[Step, ...]]) -> object:
    """The value, less the items at those paths."""
    gone = {path[0] for path in paths if len(path) == 1}
    if isinstance(value, list):
        return [None if number in gone else part for number, part in enumerate(value)]
    if not isinstance(value, dict):
        return value
    kept: dict[Step, object] = {}
    for key, part in value.items():
        deeper = {path[1:] for path in paths if len(path) > 1 and path[0] == key}
        if key not in gone:
            kept[key] = _without(part, deeper) if deeper else part
    return kept


def _path(loc: tuple[Step, ...], value: object) -> tuple[Step, ...]:
    """The steps of an error's place that are in the file; the rest are pydantic's own."""
    path: list[Step] = []
    for step in loc:
        if has(value, step):
            value = value[step]  # type: ignore[index]
            path.append(step)
    return tuple(path)


def _explain(fault: ErrorDetails, form: type[BaseModel], root: Spot) -> None:
    kind, given, loc = fault["type"], fault["input"], fault["loc"]
    spot = root.at(_path(loc, root.document.value))
    if given is UNREAD:
        return
    if loc and loc[-1] == "[key]":
        spot.key_fault(f"{spot.label} can't be a key here; {_rule(fault)}")
    elif kind == "extra_forbidden":
        known = _known_keys(form, loc[:-1])
        hint = suggest(str(loc[-1]), sorted(known))
        hint = hint or f"; the keys here are {', '.join(sorted(known))}"
        spot.key_fault(f"unknown key {spot.label}{hint}")
    elif kind == "missing":
        inside = f" in {spot.label}" if spot.path else ""
        known = _known_keys(form, loc[:-1])
        near = suggest(str(loc[-1]), [key for key in given if key not in known])
        spot.key_fault(f"'{loc[-1]}' is missing{inside}{near.replace('did you mean', 'is it')}")
    else:
        spot.fault(_message(fault, spot))


def _message(fault: ErrorDetails, spot: Spot) -> str:
    kind, given, context = fault["type"], fault["input"], fault.get("ctx", {})
    if kind in {"too_short", "string_too_short"}:
        wanted = "at least one entry" if kind == "too_short" else "a text"
        return f"{spot.label} is empty; write {wanted}"
    if kind == "string_pattern_mismatch":
        return f"{spot.label} is {given!r}; {_rule(fault)}"
    if kind == "literal_error":
        choices = [
            choice.strip("'") for choice in context["expected"].replace(" or ", ", ").split(", ")
        ]
        hint = suggest(str(given), choices) or f"; write one of {', '.join(choices)}"
        return f"{spot.label} can't be {spot.written or given!r}{hint}"
    return misfit(spot, given, _WANTED.get(kind, "something else"))


def _rule(fault: ErrorDetails) -> str:
    pattern = fault.get("ctx", {}).get("pattern", "")
    return _PATTERNS.get(pattern, "write a text that is not empty")


def misfit(spot: Spot, given: object, wanted: str) -> str:
    """What is wrong with a value of the wrong type, and what to write instead."""
    written = spot.written
    if isinstance(given, bool):
        truth = str(given).lower()
        if written is None or written == truth:
            hint = f'; write "{truth}" in quotes' if wanted == "text" else ""
            return f"{spot.label} must be {wanted}, not {truth}{hint}"
        if wanted in _NUMBERS:
            return f"{spot.label} must be {wanted}; YAML reads {written} as {truth}"
        return f'YAML reads {written} as {truth}; write "{written}" in quotes'
    if isinstance(given, (int, float)):
        hint = f'; write "{written}" in quotes' if wanted == "text" else ""
        return f"{spot.label} must be {wanted}, not the number {written}{hint}"
    if isinstance(given, (dict, list)):
        shape = "mapping" if isinstance(given, dict) else "list"
        hint = '; put text with {, [ or a colon in "quotes"' if wanted == "text" else ""
        return f"{spot.label} must be {wanted}, not a {shape}{hint}"
    hint = f"; write [{given}]" if wanted == "a list" else ""
    return f"{spot.label} must be {wanted}, not the text {given!r}{hint}"


def _known_keys(form: type[BaseModel], loc: tuple[Step, ...]) -> set[str]:
    """The keys that the forms at this place have."""
    types: list[Any] = [form]
    for step in loc:
        types = [inner for outer in types for inner in _inside(outer, step)]
    return {key for each in types for model in _models(each) for key in model.model_fields}


def _inside(annotation: object, step: Step) -> Iterator[Any]:
    """The types that a step into a type may lead to."""
    if isinstance(step, str) and step.startswith("<"):  # the tag of a union's branch
        yield annotation
        return
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        fields: Mapping[str, Any] = annotation.model_fields
        if "root" in fields:
            yield from _inside(fields["root"].annotation, step)
        elif isinstance(step, str) and step in fields:
            yield fields[step].annotation
        return
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _inside(arguments[0], step)
    elif origin in (list, dict):
        yield arguments[-1]
    else:
        for argument in arguments:
            yield from _inside(argument, step)


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) is Annotated:
        yield from _models(get_args(annotation)[0])
    elif get_origin(annotation) not in (list, dict):
        for argument in get_args(annotation):
            yield from _models(argument)
