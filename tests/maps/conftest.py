"""The small world, packed once for the tests of maps."""

from typing import Any

import pytest

from geodata.maps.base import build_base
from geodata.maps.columns import build_columns
from tests.pages.apps import small_world


@pytest.fixture(scope="session")
def base() -> dict[str, Any]:
    return build_base(
        small_world.areas(),
        small_world.outlines(mm=(95, 17, 99.5, 27), cn=(99.5, 17, 104, 27)),
        small_world.outlines(shan=(96, 22, 99, 26)),
        small_world.rivers(),
        small_world.regions(),
        small_world.ground(),
    )


@pytest.fixture(scope="session")
def columns(base: dict[str, Any]) -> dict[str, Any]:
    return build_columns(
        small_world.tenures(),
        small_world.claims(),
        small_world.ground(),
        small_world.actors(),
        [area["id"] for area in base["areas"]],
        [region["id"] for region in base["regions"]],
    )
