"""A page that writes, served with and without a sign-in by a real OpenID Connect provider."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from oidc_provider_mock import User, run_server_in_thread
from playwright.sync_api import Browser, Page

from tests.serving import free_port, serving

APP = Path(__file__).parents[1] / "apps" / "writing_app.py"
COOKIE_SECRET = "only for tests, and long enough to sign with"  # noqa: S105
REVIEWER, STRANGER, UNVERIFIED, MEMBER = "aung@b.org", "mallory@b.org", "zin@b.org", "nang@b.org"
PEOPLE = (
    User(sub="aung", claims={"email": REVIEWER, "email_verified": True, "name": "Mallory"}),
    User(sub="mallory", claims={"email": STRANGER, "email_verified": True, "name": REVIEWER}),
    User(sub="zin", claims={"email": UNVERIFIED, "email_verified": False}),
    User(sub="nang", claims={"email": MEMBER, "groups": ["desk"]}),
)


@dataclass(frozen=True)
class Served:
    """A server, the folder it writes to, and the file that names who may."""

    address: str
    data: Path
    secrets: Path

    @property
    def written(self) -> list[str]:
        """Who has written, in order."""
        file = self.data / "written.txt"
        return file.read_text(encoding="utf-8").splitlines() if file.exists() else []

    def set_roles(self, roles: str, provider: str | None = None) -> None:
        """Say who may write, with a sign-in by ``provider`` where there is one."""
        auth = {
            "redirect_uri": f"{self.address}/oauth2callback",
            "cookie_secret": COOKIE_SECRET,
            "client_id": "salween",
            "client_secret": "not needed by this provider",
            "server_metadata_url": f"{provider}/.well-known/openid-configuration",
        }
        head = [f"{name} = {json.dumps(value)}" for name, value in auth.items()]
        text = "\n".join(["[auth]", *head, "[roles]", roles])
        self.secrets.write_text(text, encoding="utf-8")


Serve = Callable[..., Served]


@pytest.fixture(scope="module")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Give `serve(roles=None, provider=None)`: the page that writes, on this machine alone.

    Its servers end with the file of tests: a dozen that idle slow down whatever comes after.
    """
    servers = ExitStack()

    def start(roles: str | None = None, provider: str | None = None) -> Served:
        port, folder = free_port(), tmp_path_factory.mktemp("writing")
        served = Served(f"http://127.0.0.1:{port}", folder, folder / "secrets.toml")
        if roles is not None:
            served.set_roles(roles, provider)
        # Whatever Host is sent gets in, so that it is our own page that has to refuse it.
        options = ("--server.allowedHosts=*", f"--secrets.files={served.secrets}")
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("SALWEEN_DATA", str(folder))
            # The provider is on this machine, without a certificate.
            environment.setenv("AUTHLIB_INSECURE_TRANSPORT", "1")
            servers.enter_context(serving(APP, folder / "server.log", port, *options))
        return served

    with servers:
        yield start


@pytest.fixture(scope="module")
def provide() -> Iterator[Callable[..., str]]:
    """Give `provide(lasting)`: a provider whose tokens last so long, its address returned."""
    with ExitStack() as providers, pytest.MonkeyPatch.context() as environment:
        environment.setenv("AUTHLIB_INSECURE_TRANSPORT", "1")

        def start(lasting: timedelta = timedelta(hours=1)) -> str:
            server = providers.enter_context(
                run_server_in_thread(access_token_max_age=lasting, user_claims=PEOPLE)
            )
            return f"http://localhost:{server.server_port}"

        yield start


@pytest.fixture
def person(browser: Browser) -> Iterator[Callable[[], Page]]:
    """Give `person()`: somebody with a browser of their own."""
    with ExitStack() as people:

        def come() -> Page:
            context = browser.new_context(viewport={"width": 1280, "height": 900})
            people.callback(context.close)
            return context.new_page()

        yield come
