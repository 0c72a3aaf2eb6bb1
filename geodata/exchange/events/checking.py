"""What events must be to enter the store, whatever file they come from."""

import pyarrow as pa
import pyarrow.compute as pc

from geodata.exchange.events.columns import (
    DATE_PRECISIONS,
    DRAWN_AT_A_POINT,
    GIVEN,
    WHERE_PRECISIONS,
)
from geodata.exchange.events.manifest import SOURCE


def check_source(source: str) -> str:
    """Return the id of a source, or refuse it.

    Raises
    ------
    ValueError
        When it can't be one.
    """
    if not SOURCE.fullmatch(source):
        msg = f"source {source!r}: expected small letters, digits and hyphens, 60 at most"
        raise ValueError(msg)
    return source


def check_events(events: pa.Table, source: str | None = None) -> pa.Table:
    """Return events with the columns and types of `GIVEN`, or refuse them.

    Parameters
    ----------
    events
        Of one source.
    source
        Which that must be; None takes any.

    Raises
    ------
    ValueError
        With everything that is wrong with them.
    """
    missing = [name for name in GIVEN.names if name not in events.column_names]
    if missing:
        msg = f"events lack {', '.join(missing)}: expected every column of GIVEN"
        raise ValueError(msg)
    events = events.select(GIVEN.names).cast(GIVEN)
    wrong = [*_wrong_words(events), *_wrong_days(events), *_wrong_points(events)]
    sources = pc.unique(events["source"]).to_pylist()
    for name in sources:
        check_source(name)
    if len(sources) > 1 or (source is not None and set(sources) - {check_source(source)}):
        wrong.append(f"sources {sources}: expected {source or 'one'}")
    if pc.count_distinct(events["row_id"]).as_py() != len(events):
        wrong.append("an id of a row given twice: expected each once")
    if wrong:
        raise ValueError("; ".join(wrong))
    return events


def _wrong_words(events: pa.Table) -> list[str]:
    found = []
    for name, words in (("date_precision", DATE_PRECISIONS), ("where_precision", WHERE_PRECISIONS)):
        strange = set(pc.unique(events[name]).to_pylist()) - set(words)
        found += [f"{name} = {word!r}: expected one of {', '.join(words)}" for word in strange]
    nulls = [one.name for one in GIVEN if not one.nullable and events[one.name].null_count]
    return found + [f"{name} is null: expected a value" for name in nulls]


def _wrong_days(events: pa.Table) -> list[str]:
    is_backwards = pc.any(pc.greater(events["earliest"], events["latest"])).as_py()
    return ["earliest after latest: expected them in order"] if is_backwards else []


def _wrong_points(events: pa.Table) -> list[str]:
    lon, lat = events["lon"], events["lat"]
    is_half = pc.any(pc.xor(pc.is_null(lon), pc.is_null(lat))).as_py()
    drawn = pc.is_in(events["where_precision"], value_set=pa.array(DRAWN_AT_A_POINT))
    is_false_pin = pc.any(pc.and_(pc.is_valid(lon), pc.invert(drawn))).as_py()
    inside = pc.and_(
        pc.less_equal(pc.abs(pc.fill_null(lon, 0.0)), 180.0),
        pc.less_equal(pc.abs(pc.fill_null(lat, 0.0)), 90.0),
    )
    is_outside = not pc.all(inside).as_py() if len(events) else False
    return [
        *(["lon without lat, or lat without lon: expected both or neither"] if is_half else []),
        *(["a point for an area: expected lon and lat null"] if is_false_pin else []),
        *(["lon or lat beyond the globe: expected EPSG:4326"] if is_outside else []),
    ]
