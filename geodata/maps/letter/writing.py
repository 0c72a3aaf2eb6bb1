"""Write a letter: what the map of an export shows, on all its days."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from geodata.exchange.exports.citing import LICENCES, NOTICE, cite_export
from geodata.exchange.exports.scope import Scope
from geodata.exchange.exports.tables import Tables
from geodata.gazetteer import Gazetteer
from geodata.gazetteer.areas import (
    build_region_shape,
    read_cells,
    read_outlines,
    read_rivers,
    read_states,
)
from geodata.history import build_record_editions
from geodata.ledger import Record
from geodata.maps.base import build_base
from geodata.maps.clock_layer import MAP_OPTIONS
from geodata.maps.columns import build_columns
from geodata.maps.days import to_day
from geodata.maps.happenings import EVENT_KINDS
from geodata.maps.letter.page import build_page
from geodata.maps.letter.span import days_spanned
from geodata.maps.letter.telling import tell
from geodata.maps.weighed import Weighed
from geodata.model import Kind, SubjectKind

_LAYERS: dict[str, frozenset[SubjectKind | Kind]] = {
    "territory": frozenset({SubjectKind.PLACE, SubjectKind.TOWNSHIP}),
    "regions": frozenset({SubjectKind.REGION}),
    "projects": frozenset({SubjectKind.PROJECT}),
    "crossings": frozenset({SubjectKind.CROSSING}),
    "meetings": frozenset({Kind.MEETING}),
    "agreements": frozenset({Kind.AGREEMENT}),
    "attacks": frozenset({Kind.ATTACK}),
    "exercises": frozenset({Kind.EXERCISE}),
    "arms": frozenset({Kind.ARMS}),
}
"""What each layer of the map shows."""
_TERMS = "; ".join(one["title"].removesuffix(".") for one in LICENCES)


def write_letter(tables: Tables, folder: Path) -> None:
    """Write ``salween.html``: it opens on the export's days, and moves through all others.

    It holds the excerpts that claims rest on, and no article as a whole. Areas are the project's
    own schematic cells.
    """
    scope, record = tables.scope, tables.record
    editions = build_record_editions(record, rules=scope.rules)
    base = _base(record, tables)
    columns = build_columns(
        editions,
        record.claims.values(),
        record.gazetteer,
        record.actors,
        [one["id"] for one in base["areas"]],
        [one["id"] for one in base["regions"]],
        record.published_on,
        weighed=Weighed(scope.rules, scope.told_by),
    )
    names = {"columns": _name("columns", columns), "base": _name("base", base)}
    data = {
        names["columns"]: columns,
        names["base"]: base,
        "told": tell(record, editions),
        "settings": {**_settings(scope, record), **names},
    }
    title = f"Salween, {scope.days_in_words}"
    page = build_page(title, _lines(tables), data)
    (folder / "salween.html").write_text(page, encoding="utf-8")


def _base(record: Record, tables: Tables) -> dict[str, Any]:
    cells = read_cells()
    return build_base(
        cells,
        read_outlines(),
        read_states(),
        read_rivers(),
        _regions(record, record.gazetteer, cells),
        record.gazetteer,
        tables.attributions,
    )


def _regions(record: Record, gazetteer: Gazetteer, cells: Any) -> dict[str, Any]:
    spoken_of = {one.place_id for one in record.claims.values() if one.place_id}
    ids = sorted(spoken_of & gazetteer.regions.keys())
    return {
        id_: build_region_shape(id_, gazetteer, cells)
        for id_ in ids
        if gazetteer.regions[id_].kind != "country"
    }


def _settings(scope: Scope, record: Record) -> dict[str, Any]:
    shown = scope.subjects | scope.kinds
    hidden = [name for name, holds in _LAYERS.items() if not holds & shown]
    first, last = days_spanned(record, scope)
    return {
        "map": MAP_OPTIONS,
        "from": to_day(first),
        "to": to_day(last),
        "mode": "window" if scope.since else "compare" if scope.versus else "instant",
        "day": to_day(scope.as_of),
        "other": to_day(scope.since or scope.versus),
        "known": to_day(scope.known_by),
        "hidden": hidden,
        "subjects": sorted(map(str, scope.subjects)),
        "kinds": [str(one) for one in EVENT_KINDS if one in scope.kinds],
    }


def _lines(tables: Tables) -> dict[str, str]:
    scope = tables.scope
    return {
        "rules": f"Weighed by {scope.rules_in_words}: {scope.rules.summary}",
        "notice": NOTICE,
        "citation": cite_export(scope, tables.record),
        "terms": f"{_TERMS}. {', '.join(tables.attributions)}.",
    }


def _name(stem: str, value: Mapping[str, Any]) -> str:
    """Name data as the server names its files, for the scripts know them by such names."""
    content = json.dumps(value, sort_keys=True).encode()
    return f"{stem}-{hashlib.sha256(content).hexdigest()[:20]}.json"
