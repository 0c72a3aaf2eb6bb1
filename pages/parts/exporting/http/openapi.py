"""What OpenAPI says of the addresses."""

from typing import Any

from geodata.exchange.exports.citing import LICENCES, NOTICE
from geodata.exchange.exports.columns import TABLES
from pages.parts.exporting.http.asking import Asked

MEDIA_TYPES = {"geojson": "application/geo+json", "csv": "text/csv"}
SHOWN = ("answers", "happenings")
_SAID = {
    "answers": "Who held what, and where projects and crossings stood, with the sentences",
    "happenings": "Meetings, attacks, agreements, exercises and arms, with the sentences",
}


def describe_api() -> dict[str, Any]:
    """Return the description, OpenAPI 3.1."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Salween",
            "version": "1",
            "summary": "Who held what in Myanmar’s war, when, and which sentence says so.",
            "description": f"{NOTICE} {' '.join(one['title'] for one in LICENCES)}",
        },
        "paths": {
            f"/api/{name}.{ending}": {"get": _operation(name, ending)}
            for name in SHOWN
            for ending in MEDIA_TYPES
        },
        "components": {"schemas": {name: _row(name) for name in SHOWN}},
    }


def _operation(name: str, ending: str) -> dict[str, Any]:
    problem = {
        "description": "What is wrong, in words",
        "content": {"application/problem+json": {}},
    }
    schema = (
        {"type": "string"}
        if ending == "csv"
        else {
            "type": "object",
            "properties": {
                "type": {"const": "FeatureCollection"},
                "numberMatched": {"type": "integer"},
                "numberReturned": {"type": "integer"},
                "features": {"type": "array"},
            },
        }
    )
    return {
        "operationId": f"{name}_{ending}",
        "summary": _SAID[name],
        "description": f"Each row, or the properties of each feature, is a schema {name!r}.",
        "parameters": _parameters(),
        "responses": {
            "200": {
                "description": "The rows; ETag tells them from others",
                "headers": {"ETag": {"schema": {"type": "string"}}},
                "content": {MEDIA_TYPES[ending]: {"schema": schema}},
            },
            "304": {"description": "The same as the ETag in If-None-Match"},
            "400": problem,
            "503": problem,
        },
    }


def _parameters() -> list[dict[str, Any]]:
    schema = Asked.model_json_schema(by_alias=True)
    return [
        {
            "name": name,
            "in": "query",
            "required": name in schema["required"],
            "description": one.pop("description"),
            "schema": {key: value for key, value in one.items() if key != "title"},
        }
        for name, one in schema["properties"].items()
    ]


def _row(name: str) -> dict[str, Any]:
    return {"type": "object", "properties": {one.name: _field(one) for one in TABLES[name]}}


def _field(column: Any) -> dict[str, Any]:
    if column.type == "date":
        return {"type": ["string", "null"], "format": "date", "description": column.meaning}
    return {"type": [column.type, "null"], "description": column.meaning}
