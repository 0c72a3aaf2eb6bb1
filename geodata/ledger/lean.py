"""Read JSON by a pydantic model's own types, several times as fast, where there is much of it.

Of each model a lean twin is made, a struct with the same fields, types, bounds and checks. What
the twin can't read, the model is asked about: it has the last word, and the words for a fault.
"""

from collections.abc import Callable
from functools import cache, reduce
from operator import or_
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
from annotated_types import Ge, MinLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo


def lean_decoder(model: type[BaseModel]) -> Callable[[str], Any]:
    """Return what reads a model's JSON into its lean twin.

    Parameters
    ----------
    model
        Frozen, and made of plain types, bounds, `Literal`, enumerations and models like it.

    Returns
    -------
    Callable
        From JSON to a twin with the model's attributes, or, where the twin can't be made of
        it, to the model itself. It raises what the model raises.

    Raises
    ------
    TypeError
        When the model has a bound that the twin wouldn't keep.
    """
    decode = msgspec.json.Decoder(_twin_of(model)).decode
    validate = model.model_validate_json

    def read(body: str) -> Any:
        try:
            return decode(body)
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            return validate(body)

    return read


@cache
def _twin_of(model: type[BaseModel]) -> type[msgspec.Struct]:
    # In the order in which canonical JSON has them, they are found at once.
    fields = [_field(name, field) for name, field in sorted(model.model_fields.items())]
    checks = [one.func for one in model.__pydantic_decorators__.model_validators.values()]
    if len(checks) > 1:
        msg = f"{model.__name__}: expected one check of the whole at most, got {len(checks)}"
        raise TypeError(msg)
    return msgspec.defstruct(
        model.__name__,
        fields,
        namespace={"__post_init__": checks[0]} if checks else None,
        frozen=True,
        kw_only=True,
        forbid_unknown_fields=True,
        # Twins hold no cycles: whoever looks for some needn't walk over 100,000 of them.
        gc=False,
    )


def _field(name: str, field: FieldInfo) -> tuple[str, Any] | tuple[str, Any, Any]:
    kept = _lean(field.annotation)
    for bound in field.metadata:
        if isinstance(bound, Ge):
            kept = Annotated[kept, msgspec.Meta(ge=int(str(bound.ge)))]
        elif isinstance(bound, MinLen):
            kept = Annotated[kept, msgspec.Meta(min_length=bound.min_length)]
        else:
            msg = f"{name}: expected a bound that is kept here, ge or min_length; got {bound!r}"
            raise TypeError(msg)
    return (name, kept) if field.is_required() else (name, kept, field.default)


def _lean(annotation: Any) -> Any:
    """Return a type with every model in it exchanged for its twin."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _twin_of(annotation)
    origin, args = get_origin(annotation), get_args(annotation)
    if not args or origin is Literal:
        return annotation
    if origin in (Union, UnionType):
        return reduce(or_, map(_lean, args))
    return origin[tuple(map(_lean, args))]
