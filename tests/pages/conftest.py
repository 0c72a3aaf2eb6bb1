"""Small apps for the browser tests of what pages share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def map_app(
    dashboard_server: Callable[..., str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Serve the smallest app with a map and a timeline, payloads in a folder of its own."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SALWEEN_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield dashboard_server(Path(__file__).parent / "apps" / "map_app.py")
