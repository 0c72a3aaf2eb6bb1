"""Meetings: who met whom, a row each, with the two sides apart."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from geodata.ledger import Record
from geodata.maps.assets import write_payload
from geodata.maps.days import to_day
from geodata.maps.happenings import days_of, group_by_event, is_planned, lead_of
from geodata.model import Claim, Kind
from pages.parts.served import load_component, payload_url, when_chosen

_HERE = Path(__file__).parent
_COMPONENT = load_component(
    "meetings", _HERE, ["meetings.js"], "meetings.css", '<div class="meetings"></div>'
)


def show_meetings(
    record: Record,
    as_of: date,
    selected: str | None,
    choose: Callable[[str], None],
    *,
    key: str,
) -> None:
    """Show all dated meetings, newest first.

    The browser fetches them once, by URL; a step of the clock sends the day.

    Parameters
    ----------
    record
        Where claims and names come from. Sentences about one meeting make one row.
    as_of
        Meetings after this day are set back.
    selected
        Key (``event:…``) of the row to show as chosen.
    choose
        Hears the key of a row that is chosen.
    key
        Streamlit key, stable over reruns.
    """
    groups = group_by_event(one for one in record.claims.values() if one.kind is Kind.MEETING)
    meetings = [_meeting(id_, claims, record) for id_, claims in groups.items()]
    meetings.sort(key=lambda meeting: meeting["day"], reverse=True)
    _COMPONENT(
        key=key,
        data={
            "meetings": payload_url(write_payload({"meetings": meetings}, "meetings")),
            "as_of": to_day(as_of),
            "selected": selected,
        },
        on_chosen_change=when_chosen(key, choose),
    )


def _meeting(id_: str, claims: Sequence[Claim], record: Record) -> dict[str, Any]:
    lead = lead_of(claims)
    return {
        "key": f"event:{id_}",
        "day": to_day(days_of(claims)[0]),
        "verb": lead.value,
        "when": str(lead.when),
        "where": record.name_of(lead.place_id) if lead.place_id else "place not named",
        "planned": is_planned(claims),
        "a": _people(claims, record, "a"),
        "b": _people(claims, record, "b"),
        "others": _people(claims, record, None),
    }


def _people(claims: Sequence[Claim], record: Record, side: str | None) -> list[str]:
    ids = [part.actor for claim in claims for part in claim.actors if part.side == side]
    return [record.actors[id_].name for id_ in dict.fromkeys(ids)]
