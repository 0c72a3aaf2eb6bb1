"""The addresses: read-only, conditional, bounded."""

import hashlib
import logging
from dataclasses import replace
from functools import partial
from threading import Lock
from typing import Any

import shapely
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from geodata.exchange.exports.csv_files import to_csv
from geodata.exchange.exports.geojson import to_feature_collection
from geodata.exchange.exports.tables import Tables
from geodata.ledger.ledger_errors import LedgerError
from geodata.model import FaultyInputError
from pages.parts.exporting.http.asking import Asked, AskedWronglyError, read_query
from pages.parts.exporting.http.openapi import MEDIA_TYPES, SHOWN, describe_api
from pages.parts.exporting.http.record import state_now, tables_of

_LOG = logging.getLogger(__name__)
_ONE_AT_A_TIME = Lock()
"""Whoever asks much makes others who ask wait, not those who look at the dashboard."""
_CACHING = {"cache-control": "no-cache"}


def answer(request: Request, *, name: str, ending: str) -> Response:
    """Answer one request, in a thread of its own."""
    try:
        asked = read_query(request.query_params)
        scope, box = asked.to_scope(), asked.box
        with _ONE_AT_A_TIME:
            tables = _within(tables_of(state_now(), scope), name, box)
            found = _write(tables, name, ending, asked)
    except AskedWronglyError as error:
        return _problem(400, "Asked for what can’t be", str(error))
    except (LedgerError, FaultyInputError):
        # The reason may name a path of the server's: it is for its keeper alone.
        _LOG.exception("The record could not be read for %s", request.url.path)
        return _problem(503, "The record can’t be read", "Try again later; the log says why.")
    tag = f'"{hashlib.sha256(found.body).hexdigest()[:32]}"'
    found.headers["etag"] = tag
    if _is_known(request, tag):
        return Response(status_code=304, headers={**_CACHING, "etag": tag})
    return found


def describe(_request: Request) -> Response:
    """Say in OpenAPI what there is to ask for."""
    return JSONResponse(describe_api(), headers=_CACHING)


def _within(tables: Tables, name: str, box: tuple[float, float, float, float] | None) -> Tables:
    if box is None:
        return tables
    frame = tables.frames[name]
    return replace(tables, **{name: frame[frame["geometry"].intersects(shapely.box(*box))]})


def _write(tables: Tables, name: str, ending: str, asked: Asked) -> Response:
    whole = tables.frames[name]
    rows = whole.iloc[asked.offset : asked.offset + asked.limit]
    numbers = {"numberMatched": len(whole), "numberReturned": len(rows)}
    tables = replace(tables, **{name: rows})
    if ending == "csv":
        headers = {
            **_CACHING,
            "content-disposition": f'attachment; filename="{tables.scope.file_stem}-{name}.csv"',
            **{f"x-{key.lower()}": str(number) for key, number in numbers.items()},
        }
        return Response(to_csv(rows), headers=headers, media_type=MEDIA_TYPES["csv"])
    found: dict[str, Any] = {**to_feature_collection(tables, name), **numbers}
    return JSONResponse(found, headers=_CACHING, media_type=MEDIA_TYPES["geojson"])


def _is_known(request: Request, tag: str) -> bool:
    known = request.headers.get("if-none-match", "")
    return "*" in known or tag in [one.strip().removeprefix("W/") for one in known.split(",")]


def _problem(status: int, title: str, detail: str) -> JSONResponse:
    """Say what is wrong as RFC 9457 has it."""
    return JSONResponse(
        {"type": "about:blank", "title": title, "status": status, "detail": detail},
        status,
        media_type="application/problem+json",
    )


ROUTES = [
    *(
        Route(f"/api/{name}.{ending}", partial(answer, name=name, ending=ending), methods=["GET"])
        for name in SHOWN
        for ending in MEDIA_TYPES
    ),
    Route("/api/openapi.json", describe, methods=["GET"]),
]
"""For `st.App`; the dashboard works without them."""
