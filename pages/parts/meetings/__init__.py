"""Meetings: who met whom, a row each, with the two sides apart."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import streamlit as st

from geodata.ledger import Record
from geodata.maps.days import to_day
from geodata.maps.event_columns import days_of, group_by_event
from geodata.model import Claim, Kind, Polarity

_HERE = Path(__file__).parent
_COMPONENT = st.components.v2.component(
    "salween_meetings",
    html='<div class="meetings"></div>\n<!-- drawn by meetings.js -->\n',
    css=(_HERE / "meetings.css").read_text(encoding="utf-8"),
    js=(_HERE / "meetings.js").read_text(encoding="utf-8"),
)


def show_meetings(record: Record, as_of: date, selected: str | None, *, key: str) -> str | None:
    """Show all dated meetings, newest first; return the key of the one just chosen, if any.

    Parameters
    ----------
    record
        Where claims and names come from. Sentences about one meeting make one row.
    as_of
        Meetings after this day are set back.
    selected
        Key (``event:…``) of the row to show as chosen.
    key
        Streamlit key, stable over reruns.
    """
    groups = group_by_event(one for one in record.claims.values() if one.kind is Kind.MEETING)
    meetings = [_meeting(id_, claims, record) for id_, claims in groups.items()]
    meetings.sort(key=lambda meeting: meeting["day"], reverse=True)
    result = _COMPONENT(
        key=key,
        data={"meetings": meetings, "as_of": to_day(as_of), "selected": selected},
        on_chosen_change=lambda: None,
    )
    return str(result.chosen) if result.chosen else None


def _meeting(id_: str, claims: Sequence[Claim], record: Record) -> dict[str, Any]:
    lead = claims[0]
    return {
        "key": f"event:{id_}",
        "day": to_day(days_of(claims)[0]),
        "verb": lead.value,
        "when": str(lead.when),
        "where": record.name_of(lead.place_id) if lead.place_id else "place not named",
        "planned": all(claim.polarity is Polarity.PLANNED for claim in claims),
        "a": _people(claims, record, "a"),
        "b": _people(claims, record, "b"),
        "others": _people(claims, record, None),
    }


def _people(claims: Sequence[Claim], record: Record, side: str | None) -> list[str]:
    ids = [part.actor for claim in claims for part in claim.actors if part.side == side]
    return [record.actors[id_].name for id_ in dict.fromkeys(ids)]
