"""A dashboard over a ledger that the tests write into, as other people would."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from geodata.ledger.decisions import Decision
from geodata.ledger.reviews import Reject, Retract
from geodata.ledger.states import Status
from geodata.ledger.store import Ledger, open_ledger
from tests.conftest import StartServer
from tests.pages.review.at_work import SENDER, propose

REVIEWER = "Aye Chan"
MARK = "(not signed in)"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the data folder; the ledger lies in it."""
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def shared(data: Path) -> Iterator[Ledger]:
    """Give the ledger that the dashboard reads as well."""
    opened = open_ledger(str(data / "ledger.sqlite3"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def settings() -> dict[str, str]:
    """Give what else the dashboard is set to; a file of tests may say otherwise."""
    return {}


@pytest.fixture(scope="module")
def dashboard(
    passing_server: StartServer,
    data: Path,
    shared: Ledger,
    settings: dict[str, str],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SALWEEN_CACHE", str(tmp_path_factory.mktemp("cache")))
        environment.setenv("SALWEEN_LEDGER", str(data / "ledger.sqlite3"))
        environment.setenv("SALWEEN_DATA", str(data))
        for name, value in settings.items():
            environment.setenv(name, value)
        yield passing_server()


@pytest.fixture
def address(dashboard: str, data: Path) -> str:
    """Give the page to somebody who has given their name."""
    (data / "writer.txt").write_text(f"{REVIEWER}\n", encoding="utf-8")
    return f"{dashboard}/review"


@pytest.fixture
def waiting(shared: Ledger, address: str, request: pytest.FixtureRequest) -> list[str]:
    """Give the subjects of an article that waits; of others nothing does, and nothing stands."""
    takes_away = {Status.WAITING: Reject(), Status.ACCEPTED: Retract()}
    left = [
        Decision(one.subject, one.revision, takes_away[one.status])
        for one in shared.states().claims.values()
        if one.proposed_by == SENDER and one.status in takes_away
    ]
    shared.review_many(left, "Somebody", "of another test")
    # A second try of a test needs an article of its own: the first one's is decided already.
    return propose(shared, unlike=f"{request.node.name} {uuid4()}")
