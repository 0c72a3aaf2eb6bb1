"""A visitor without a browser, who sends whatever a browser wouldn't."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from socket import create_connection
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.web.server.starlette.starlette_app_utils import generate_xsrf_token_string
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

_TOKEN = generate_xsrf_token_string()


@dataclass
class Wire:
    """One connection to a Streamlit server."""

    socket: ClientConnection
    session: str = ""
    buttons: dict[str, str] = field(default_factory=dict)
    """Ids by label."""
    texts: list[str] = field(default_factory=list)
    """What the last run said, in order."""

    def run(self, pressed: str | None = None) -> list[str]:
        """Have the page run, with a button pressed by its id or not; return what it says."""
        message = BackMsg()
        message.rerun_script.query_string = ""
        if pressed:
            state = message.rerun_script.widget_states.widgets.add()
            state.id, state.trigger_value = pressed, True
        self.socket.send(message.SerializeToString())
        self.texts = []
        while not self._hear():
            pass
        return self.texts

    def _hear(self) -> bool:
        """Take one message; whether it ends the run."""
        message = ForwardMsg()
        message.ParseFromString(self.socket.recv(timeout=60, decode=False))
        if message.HasField("new_session"):
            self.session = message.new_session.initialize.session_id
        element = message.delta.new_element
        if element.HasField("text"):
            self.texts.append(element.text.body)
        if element.HasField("alert"):
            self.texts.append(element.alert.body)
        if element.HasField("button"):
            self.buttons[element.button.label] = element.button.id
        return message.HasField("script_finished")


@contextmanager
def visit(
    address: str,
    headers: Mapping[str, str] | None = None,
    *,
    asked_for: str = "",
    cookies: Mapping[str, str] | None = None,
    session: str = "",
) -> Iterator[Wire]:
    """Open a session as a browser at ``address`` would, but for what is said otherwise.

    Parameters
    ----------
    address
        Of the server.
    headers
        Sent besides.
    asked_for
        The address that the visitor believes to be at; the server's where empty.
    cookies
        Sent along, with the one that Streamlit checks a page by.
    session
        Id of a session to go on with.
    """
    server = urlsplit(address)
    believed = asked_for or address
    jar = {"_streamlit_xsrf": _TOKEN, **(cookies or {})}
    more = {"Cookie": "; ".join(f"{name}={value}" for name, value in jar.items())}
    protocols = [Subprotocol(one) for one in ("streamlit", _TOKEN, session) if one]
    with (
        create_connection((server.hostname or "", server.port or 0)) as way,
        connect(
            f"ws://{urlsplit(believed).netloc}/_stcore/stream",
            sock=way,
            origin=Origin(believed),
            additional_headers={**more, **(headers or {})},
            subprotocols=protocols,
            max_size=None,
        ) as connection,
    ):
        yield Wire(connection)
