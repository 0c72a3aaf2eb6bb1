"""Programs ask for a day over HTTP: GeoJSON and CSV, conditional, bounded, described."""

import subprocess
import sys
from io import BytesIO

import geopandas as gpd
import pandas as pd
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from geodata.exchange.exports.writable import unguard
from pages.parts.exporting.http import ROUTES
from pages.parts.exporting.http.openapi import describe_api
from tests.serving import ROOT

DAY = "/api/answers.geojson?as_of=2024-07-23"


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=ROUTES))


def test_a_day_is_answered_as_geojson_that_opens(client: TestClient) -> None:
    answer = client.get(DAY)
    assert answer.headers["content-type"] == "application/geo+json"
    found = gpd.read_file(BytesIO(answer.content)).set_index("subject_id")
    assert found.loc["lashio", "answer"] == "held by junta, contested by MNDAA"
    assert found.loc["lashio", "excerpt"]
    said = answer.json()
    assert said["numberMatched"] == said["numberReturned"] == len(said["features"])
    assert said["salween"]["rules"]["key"] == "last-word"


def test_happenings_of_a_window_are_answered_as_csv(client: TestClient) -> None:
    answer = client.get("/api/happenings.csv?as_of=2024-11-05&from=2023-05-01")
    found = pd.read_csv(BytesIO(answer.content), keep_default_na=False)
    assert answer.headers["x-numbermatched"] == str(len(found))
    assert {"meeting", "attack"} <= set(found["kind"])
    assert all(unguard(cell) for cell in found["excerpt"])
    assert "attachment" in answer.headers["content-disposition"]


def test_what_was_published_later_is_not_known(client: TestClient) -> None:
    day = "/api/answers.csv?as_of=2024-11-05&known_by="
    found = pd.read_csv(BytesIO(client.get(f"{day}2024-08-01").content), keep_default_na=False)
    assert max(found["published_on"]) <= "2024-08-01"


def test_a_box_gives_what_touches_it_and_nothing_without_a_place(client: TestClient) -> None:
    found = client.get(f"{DAY}&bbox=97.5,22.7,98,23.2").json()
    assert {one["properties"]["subject_id"] for one in found["features"]} >= {"lashio"}
    assert found["numberMatched"] < client.get(DAY).json()["numberMatched"]
    assert all(one["geometry"] for one in found["features"])


def test_rows_come_in_portions(client: TestClient) -> None:
    whole = client.get(DAY).json()["features"]
    part = client.get(f"{DAY}&limit=2&offset=1").json()
    assert part["features"] == whole[1:3]
    assert part["numberMatched"] == len(whole)


def test_the_same_again_is_not_sent_again(client: TestClient) -> None:
    tag = client.get(DAY).headers["etag"]
    again = client.get(DAY, headers={"if-none-match": f'"other", {tag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(f"{DAY}&limit=1").headers["etag"] != tag


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "as_of: Field required"),
        ("as_of=yesterday", "expected year-month-day"),
        ("as_of=2024-07-23&as_of=2024-07-24", "as_of: given twice"),
        ("as_of=2024-07-23&day=1", "day: no such parameter; expected as_of, from"),
        ("as_of=2024-07-23&from=2024-08-01", "2024-08-01 is after 2024-07-23"),
        ("as_of=2024-07-23&bbox=1,2,3", "expected four numbers"),
        ("as_of=2024-07-23&bbox=170,0,-170,1", "longitude comes first"),
        ("as_of=2024-07-23&bbox=nan,0,1,1", "longitude comes first"),
        ("as_of=2024-07-23&rules=mine", "'mine' is no rule set"),
        ("as_of=2024-07-23&limit=10001", "less than or equal to 10000"),
        (f"as_of=2024-07-23&rules={'x' * 3000}", "expected 2,000 at most"),
    ],
)
def test_what_can_not_be_is_refused_with_what_was_expected(
    client: TestClient, query: str, said: str
) -> None:
    answer = client.get(f"/api/answers.csv?{query}")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert said in answer.json()["detail"]


def test_nothing_can_be_written(client: TestClient) -> None:
    assert client.post(DAY).status_code == 405


def test_every_address_and_parameter_is_described(client: TestClient) -> None:
    described = client.get("/api/openapi.json").json()
    assert described == describe_api()
    assert {route.path for route in ROUTES} == {*described["paths"], "/api/openapi.json"}
    for path in described["paths"].values():
        names = {one["name"] for one in path["get"]["parameters"]}
        assert names == {"as_of", "from", "known_by", "bbox", "rules", "limit", "offset"}


def test_a_ledger_that_can_not_be_read_is_said_without_its_path(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    (tmp_path / "broken.sqlite3").write_bytes(b"no ledger at all" * 100)
    monkeypatch.setenv("SALWEEN_LEDGER", str(tmp_path / "broken.sqlite3"))
    answer = client.get(DAY)
    assert answer.status_code == 503
    assert "broken" not in answer.text


def test_the_addresses_declare_no_component_before_streamlit_runs() -> None:
    # One that is declared then is never served: no page would have its map.
    code = "import sys, pages.parts.exporting.http; print('pages.parts.served' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "False"
