"""ACLED: political violence and protest, one row an event of one day.

References
----------
ACLED Codebook, "Time precision" and "Geo-precision".
"""

import pandas as pd
import pyarrow as pa

from geodata.exchange.imports.building import Origin, build_events, place_columns, split_list
from geodata.exchange.imports.checking import plain_codes, to_numbers
from geodata.exchange.imports.days import parse_days
from geodata.exchange.imports.locating import Locator, map_each

_WEEK = pd.Timedelta(days=6)
"""A day of a known week may be coded for any other of it."""
_PART_OF_A_REGION = r"-(?:East|West)$"
"""ACLED's Bago has two, which no gazetteer counts as states; Shan's three parts are zones."""


def to_events(frame: pd.DataFrame, origin: Origin, locator: Locator) -> pa.Table:
    """Return checked rows as events.

    Parameters
    ----------
    frame
        Columns as in the contract ``acled``, text, indexed by row number.
    origin
        Where they come from.
    locator
        Finds townships and regions by name.
    """
    words = origin.contract.words
    place_code = plain_codes(frame["geo_precision"])
    date_code = plain_codes(frame["time_precision"])
    where = place_code.map(words["where"]).astype(object)
    # Abroad, and where the row has no township, the precision is still no point's.
    where = where.where((where != "township") | frame["admin3"].notna(), "area")
    earliest, latest = _bounds(parse_days(frame["event_date"]), date_code)
    named = frame["admin3"].where(where.isin(("point", "township")))
    region = frame["admin1"].str.replace(_PART_OF_A_REGION, "", regex=True)
    region = region.where(~frame["admin1"].str.startswith("Shan-"), frame["admin1"])
    return build_events(
        {
            "row_id": frame["event_id_cnty"],
            "source_kind": frame.get("disorder_type", frame["event_type"]),
            "event_type": frame["event_type"],
            "sub_event_type": frame["sub_event_type"],
            "earliest": earliest,
            "latest": latest,
            "date_precision": date_code.map(words["dates"]),
            "where_code": place_code,
            "place": frame["location"],
            "side_a": frame["actor1"],
            "side_b": frame["actor2"],
            "best": to_numbers(frame["fatalities"]).astype("Int64"),
            "recorded_on": _recorded_on(frame),
            "text": frame["notes"],
            "text_from": pd.Series("notes", index=frame.index),
            "reported_by": split_list(frame["source"], ";"),
            **place_columns(frame, where, map_each(named, locator.townships), region, locator),
        },
        origin,
        frame.index,
    )


def _recorded_on(frame: pd.DataFrame) -> "pd.Series[pd.Timestamp]":
    """Return the days of ``timestamp``, seconds since 1970 in UTC."""
    if "timestamp" not in frame:
        return pd.Series(pd.NaT, index=frame.index, dtype="datetime64[s]")
    seconds = pd.to_datetime(to_numbers(frame["timestamp"]), unit="s")
    return seconds.dt.normalize().astype("datetime64[s]")


def _bounds(
    day: "pd.Series[pd.Timestamp]", code: "pd.Series[str]"
) -> tuple["pd.Series[pd.Timestamp]", "pd.Series[pd.Timestamp]"]:
    """Return the first and the last day on which a row may have happened."""
    month = day.dt.to_period("M")
    first = day.where(code != "2", day - _WEEK)
    last = day.where(code != "2", day + _WEEK)
    is_month = code == "3"
    return (
        first.where(~is_month, month.dt.start_time),
        last.where(~is_month, month.dt.end_time.dt.normalize()),
    )
