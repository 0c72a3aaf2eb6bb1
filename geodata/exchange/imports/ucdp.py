"""UCDP GED and Candidate: one row an event with deaths.

Where GED names a township or a district as the place, its coordinates are that area's
representation point, whatever ``where_prec`` says: such a row has no point here.

References
----------
UCDP Georeferenced Event Dataset Codebook, "where_prec" and "date_prec".
"""

import pandas as pd
import pyarrow as pa

from geodata.exchange.imports.building import Origin, build_events, place_columns, split_list
from geodata.exchange.imports.checking import plain_codes, to_numbers
from geodata.exchange.imports.days import parse_days
from geodata.exchange.imports.locating import Locator, map_each

NEAR_KM = 25.0
"""What ``where_prec`` 2 means."""
_IN_A_TOWNSHIP = r"(?i)^(?!.*\b(?:representation point|between|betweem| in )\b).+ township$"
_IN_A_DISTRICT = r"(?i)^.+ (?:district|self-administered zone)$"
_KIND_OF_PLACE = r"(?i) (?:town|city|village|ward)$"
_TEXTS = ("source_headline", "source_article", "where_description", "where_coordinates")
"""Where a row has words of its own, the best first."""


def to_events(frame: pd.DataFrame, origin: Origin, locator: Locator) -> pa.Table:
    """Return checked rows as events.

    Parameters
    ----------
    frame
        Columns as in the contract ``ucdp-ged``, text, indexed by row number.
    origin
        Where they come from.
    locator
        Finds townships and regions by name.
    """
    words = origin.contract.words
    codes = {name: plain_codes(frame[name]) for name in ("type_of_violence", "where_prec", "id")}
    place = _squeezed(frame["where_coordinates"])
    where = _where(codes["where_prec"].map(words["where"]).astype(object), place)
    bare = place.str.replace(_KIND_OF_PLACE, "", regex=True)
    # Added up, for each row has candidates of one kind only.
    candidates = map_each(
        bare.where(where.isin(("point", "near"))), locator.townships_of_place
    ) + map_each(place.where(where == "township"), locator.townships)
    text, text_from = _words_of(frame)
    return build_events(
        {
            "row_id": codes["id"],
            "source_kind": codes["type_of_violence"],
            "event_type": codes["type_of_violence"].map(words["kinds"]),
            "earliest": parse_days(frame["date_start"]),
            "latest": parse_days(frame["date_end"]),
            "date_precision": plain_codes(frame["date_prec"]).map(words["dates"]),
            "radius_km": (where == "near").map({True: NEAR_KM, False: None}),
            "where_code": codes["where_prec"],
            "place": place,
            "side_a": _squeezed(frame["side_a"]),
            "side_b": _squeezed(frame["side_b"]),
            **{name: to_numbers(frame[name]).astype("Int64") for name in ("best", "low", "high")},
            "text": text,
            "text_from": text_from,
            "reported_by": _offices(frame),
            **place_columns(
                frame, where, candidates, _squeezed(frame["adm_1"]), locator
            ),
        },
        origin,
        frame.index,
    )  # fmt: skip


def _squeezed(cells: "pd.Series[str]") -> "pd.Series[str]":
    """Return names with single spaces: GED has some with two, which are no other names."""
    return cells.str.replace(r"\s+", " ", regex=True).str.strip()


def _where(where: "pd.Series[str]", place: "pd.Series[str]") -> "pd.Series[str]":
    for shape, word in ((_IN_A_TOWNSHIP, "township"), (_IN_A_DISTRICT, "district")):
        is_named = _fits(place, shape)
        # The name of a state or a country is no township, whatever it ends in.
        where = where.where(~is_named | where.isin(("region", "country")), word)
    return where


def _fits(cells: "pd.Series[str]", shape: str) -> "pd.Series[bool]":
    found = {cell: bool(pd.Series([cell]).str.match(shape)[0]) for cell in cells.dropna().unique()}
    return pd.Series([found.get(cell, False) for cell in cells], index=cells.index, dtype=bool)


def _words_of(frame: pd.DataFrame) -> tuple["pd.Series[str]", "pd.Series[str]"]:
    """Return each row's own words, and the column that they stand in."""
    text = pd.Series(None, index=frame.index, dtype=object)
    text_from = text.copy()
    for name in _TEXTS:
        if name in frame:
            is_next = text.isna() & frame[name].notna()
            text[is_next], text_from[is_next] = frame.loc[is_next, name], name
    return text, text_from


def _offices(frame: pd.DataFrame) -> "pd.Series[list[str]]":
    """Return whom each row has it from, each once, or the article where it names no office."""
    articles = pd.Series(
        [[cell] if isinstance(cell, str) else [] for cell in frame["source_article"]],
        index=frame.index, dtype=object,
    )  # fmt: skip
    if "source_office" not in frame:
        return articles
    return split_list(frame["source_office"], ";").where(frame["source_office"].notna(), articles)
