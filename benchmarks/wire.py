"""What goes over the wire between a page and its server: bytes, requests, reruns."""

import base64
from dataclasses import dataclass

from google.protobuf.message import DecodeError
from playwright.sync_api import CDPSession, Page
from streamlit.proto.BackMsg_pb2 import BackMsg

BINARY_FRAME = 2


@dataclass(frozen=True)
class Traffic:
    """Bytes of HTTP as sent and of WebSocket payload (uncompressed), requests, reruns asked for."""

    bytes: int = 0
    requests: int = 0
    reruns: int = 0

    def __sub__(self, before: "Traffic") -> "Traffic":
        """Return what came since ``before``."""
        return Traffic(
            self.bytes - before.bytes,
            self.requests - before.requests,
            self.reruns - before.reruns,
        )


class Meter:
    """Counts a page's traffic from now on, by Chromium's own protocol.

    Parameters
    ----------
    page
        The page, before it goes anywhere.
    """

    def __init__(self, page: Page) -> None:
        self.seen = Traffic()
        wire: CDPSession = page.context.new_cdp_session(page)
        wire.on("Network.requestWillBeSent", lambda _: self._add(requests=1))
        wire.on("Network.loadingFinished", lambda end: self._add(int(end["encodedDataLength"])))
        wire.on("Network.webSocketFrameReceived", lambda frame: self._add(len(payload_of(frame))))
        wire.on("Network.webSocketFrameSent", lambda frame: self._add_sent(payload_of(frame)))
        wire.send("Network.enable")

    def _add_sent(self, payload: bytes) -> None:
        self._add(len(payload), reruns=int(is_rerun(payload)))

    def _add(self, more: int = 0, requests: int = 0, reruns: int = 0) -> None:
        seen = self.seen
        self.seen = Traffic(seen.bytes + more, seen.requests + requests, seen.reruns + reruns)


def payload_of(frame: dict[str, dict[str, object]]) -> bytes:
    """Return a WebSocket frame's payload; Chromium tells binary ones in base64."""
    told = frame["response"]
    text = str(told["payloadData"])
    return base64.b64decode(text) if told["opcode"] == BINARY_FRAME else text.encode()


def is_rerun(payload: bytes) -> bool:
    """Tell whether a message to Streamlit's server asks for a rerun of script or fragment."""
    message = BackMsg()
    try:
        message.ParseFromString(payload)
    except DecodeError:
        return False
    return message.WhichOneof("type") == "rerun_script"
