"""``as-of``: what was so on a day, as a table, JSON or GeoJSON."""

import argparse
import json
from collections.abc import Callable

from geodata.cli.answers import Answers, answers_as_of
from geodata.cli.records import read_asked
from geodata.cli.source_names import as_told_by
from geodata.cli.tables import to_table
from geodata.history import GROUND
from geodata.model import SubjectKind

SUBJECTS: dict[str, frozenset[SubjectKind]] = {
    "ground": GROUND,
    "projects": frozenset({SubjectKind.PROJECT}),
    "crossings": frozenset({SubjectKind.CROSSING}),
    "all": frozenset(SubjectKind),
}


def to_json(answers: Answers) -> str:
    """Write everything: answers, how old their evidence is, and the excerpts they rest on."""
    return _dumps({**answers.head, "answers": [answer.record for answer in answers.rows]})


def to_geojson(answers: Answers) -> str:
    """Write a feature collection, EPSG:4326.

    Places, and projects and crossings at a known place, are points. What is known of a
    township or region, or only by region, has no geometry: a pin would say too much.
    """
    features = [
        {
            "type": "Feature",
            "id": f"{answer.record['subject_kind']}:{answer.record['subject_id']}",
            "geometry": {"type": "Point", "coordinates": answer.lon_lat}
            if answer.lon_lat
            else None,
            "properties": answer.record,
        }
        for answer in answers.rows
    ]
    return _dumps({"type": "FeatureCollection", **answers.head, "features": features})


FORMATS: dict[str, Callable[[Answers], str]] = {
    "table": to_table,
    "json": to_json,
    "geojson": to_geojson,
}


def run(options: argparse.Namespace) -> int:
    """Print what was so on a day."""
    record, names = as_told_by(read_asked(options), options.sources)
    answers = answers_as_of(
        record,
        options.as_of,
        known_by=options.known_by,
        kinds=SUBJECTS[options.subjects],
        rules=options.rules,
        told_by=names,
    )
    print(FORMATS[options.format](answers))
    return 0


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
