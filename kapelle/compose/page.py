"""A page: JSON read as dataclasses, strictly, whoever wrote it.

Every value is of the type its field declares, every number is finite and inside its bounds, every
text can be printed; a field without a value takes its default, a field nobody knows is an error.
What is wrong is a ValueError whose sentence says where: "sections[2].energy lies between 0 and 1."
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import lru_cache
from math import isfinite
from types import UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Bounds = Mapping[str, tuple[float, float]]  # "Section.energy" -> least, most
MOST = 1_000_000.0  # what any number may be that has no bounds of its own
LONGEST_TEXT = 500  # characters
LONGEST_LIST = 500


def read(kind: type[T], value: object, bounds: Bounds) -> T:
    """`value` as a `kind`, a dataclass. ValueError, in a sentence, for anything else."""
    return cast("T", _record(kind, value, "", bounds))


def _read(kind: Any, value: object, where: str, bounds: Bounds, name: str) -> Any:  # noqa: ANN401, PLR0911 -- a type at run time, and a case for each kind of type
    origin = get_origin(kind)
    if origin is UnionType:  # "X | None" is the only one there is
        (inner,) = [one for one in get_args(kind) if one is not type(None)]
        return None if value is None else _read(inner, value, where, bounds, name)
    if origin is tuple:
        inner = get_args(kind)[0]
        return tuple(
            _read(inner, one, f"{where}[{place}]", bounds, name)
            for place, one in enumerate(_list(value, where))
        )
    if origin is dict:
        keys, values = get_args(kind)
        return {
            _read(keys, key, where, bounds, name): _read(
                values, one, f"{where}[{str(key)[:40]!r}]", bounds, name
            )
            for key, one in _mapping(value, where).items()
        }
    if is_dataclass(kind):
        return _record(cast("type[Any]", kind), value, where, bounds)
    if kind is str:
        return _text(value, where)
    if issubclass(kind, StrEnum):
        return _member(kind, value, where)
    return _number(kind, value, where, bounds.get(name, (-MOST, MOST)))


def _record(kind: type[Any], value: object, where: str, bounds: Bounds) -> Any:  # noqa: ANN401 -- an instance of `kind`
    page, hints = _mapping(value, where), _hints(kind)
    stranger = next((name for name in page if name not in hints), None)
    if stranger is not None:
        raise ValueError(f"{_at(where)} has no field {str(stranger)[:40]!r}.")
    read: dict[str, Any] = {}
    for one in fields(kind):
        inside = f"{where}.{one.name}" if where else one.name
        if one.name in page:
            name = f"{kind.__name__}.{one.name}"
            read[one.name] = _read(hints[one.name], page[one.name], inside, bounds, name)
        elif one.default is MISSING and one.default_factory is MISSING:
            raise ValueError(f"{inside} is missing.")
    return kind(**read)


@lru_cache(maxsize=64)
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


def _at(where: str) -> str:
    return where or "The page"


def _mapping(value: object, where: str) -> Mapping[Any, object]:
    if not isinstance(value, Mapping) or len(cast("Mapping[Any, object]", value)) > LONGEST_LIST:
        raise ValueError(f"{_at(where)} must be a JSON object.")
    return cast("Mapping[Any, object]", value)


def _list(value: object, where: str) -> list[object]:
    if not isinstance(value, list | tuple) or len(cast("list[object]", value)) > LONGEST_LIST:
        raise ValueError(f"{where} must be a list.")
    return list(cast("list[object]", value))


def _text(value: object, where: str) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT or not value.isprintable():
        raise ValueError(f"{where} must be a text of one line.")
    return value


def _member(kind: type[StrEnum], value: object, where: str) -> StrEnum:
    names = [member.value for member in kind]
    if value not in names:
        raise ValueError(f"{where} must be one of {', '.join(names)}.")
    return kind(cast("str", value))


def _number(kind: type[Any], value: object, where: str, bounds: tuple[float, float]) -> float:
    low, high = bounds
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{where} must be a number.")  # noqa: TRY004 -- one kind of error for a page
    if not (low <= value <= high and isfinite(value)):
        raise ValueError(f"{where} lies between {low:g} and {high:g}.")
    if kind is int and value != int(value):
        raise ValueError(f"{where} must be a whole number.")
    return kind(value)
