"""Records: classes of values, with named fields and compared by them.

They are ``msgspec.Struct``: a class is made in a fiftieth of the time that a dataclass takes, an instance of a frozen
one in a twelfth. Fields that are remembered and not compared are ``cached_property`` of a class with ``dict=True``.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar, cast

from msgspec import MsgspecError, Struct, field, to_builtins
from msgspec.json import Decoder, encode
from msgspec.structs import replace

__all__ = ["Struct", "asdict", "field", "from_json", "names", "replace", "to_json"]

_Kind = TypeVar("_Kind", bound=Struct)


def names(kind: type[Struct]) -> tuple[str, ...]:
    """Name the fields of a record, in order."""
    return kind.__struct_fields__


def asdict(record: Struct) -> dict[str, Any]:
    """Give the fields of a record by name as JSON has them, records inside it in the same way."""
    return cast("dict[str, Any]", to_builtins(record))


def to_json(record: Struct) -> bytes:
    """Write a record as JSON (UTF-8).

    Raises:
        ValueError: it holds a surrogate, which UTF-8 cannot write.

    """
    return encode(record)


def from_json(kind: type[_Kind], data: bytes) -> _Kind:
    """Read a record; each field is of the type that it has in the class, or the record is none.

    Args:
        kind: its class, whose annotations can be evaluated where it is defined.
        data: what ``to_json`` wrote.

    Raises:
        ValueError: it is no such record.

    """
    try:
        return cast("_Kind", _decoder(kind).decode(data))
    except (MsgspecError, RecursionError) as error:
        raise ValueError(str(error)) from None


@cache
def _decoder(kind: type[Struct]) -> Decoder[Struct]:
    return Decoder(kind)
