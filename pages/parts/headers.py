"""What every answer of the server carries to the browser: what it may run, ask and be framed by."""

import base64
import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

EMBEDDERS = "SALWEEN_EMBEDDED_BY"
"""Environment variable: the sites that may show the dashboard inside their own pages."""

_SHELL = Path(streamlit.__file__).parent / "static" / "index.html"
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_INTERNAL = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")
_NOT_SERVED = "This address is not served. The dashboard itself is at the server’s first page.\n"

_ALWAYS = {
    "x-content-type-options": "nosniff",
    # An address holds the day, the rules and the selection: whoever is linked to needn't know.
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def hash_inline_scripts(page: str) -> list[str]:
    """Return the CSP sources that allow the inline scripts of a page, and no other."""
    digests = (hashlib.sha256(body.encode()).digest() for body in _INLINE.findall(page))
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


_RULES = {
    "default-src": "'none'",
    # Streamlit hands a component its script as a blob of its own making.
    "script-src": " ".join(
        ["'self'", "blob:", *hash_inline_scripts(_SHELL.read_text(encoding="utf-8"))]
    ),
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "media-src": "'self' blob:",
    "worker-src": "'self' blob:",
    "frame-src": "'self' blob:",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
# streamlit-folium writes the map's script, which is constant and holds no source's words,
# into its own frame; there, and there alone, an inline script may run.
_FRAME_RULES = {**_RULES, "script-src": "'self' 'unsafe-inline'", "frame-src": "'none'"}
# What is stored or uploaded is shown as nothing but itself.
_FILE_RULES = {"default-src": "'none'", "sandbox": ""}


def read_embedders(environment: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Read which sites may frame the dashboard, from ``SALWEEN_EMBEDDED_BY``.

    Parameters
    ----------
    environment
        Of the process where None. Sites stand apart by spaces: ``https://news.example.org``.

    Raises
    ------
    ValueError
        When one isn't a site by https (or http on this machine), with what was expected.
    """
    named = (os.environ if environment is None else environment).get(EMBEDDERS, "").split()
    for site in named:
        if not _is_site(site):
            msg = (
                f"{EMBEDDERS}: {site!r} is no site. Expected one like https://news.example.org, "
                "several apart by spaces; no path, no *. Correct it, then start again."
            )
            raise ValueError(msg)
    return tuple(named)


def _is_site(text: str) -> bool:
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    is_plain = text.isascii() and text == f"{parts.scheme}://{parts.netloc}" and "@" not in text
    is_safe = parts.scheme == "https" or host in {"127.0.0.1", "localhost"}
    return is_plain and is_safe and bool(host and re.fullmatch(r"[\w.-]+", host))


def list_headers(path: str, query: bytes, embedders: tuple[str, ...] = ()) -> dict[str, str]:
    """Return the headers of an answer, all in lower case.

    Only the page itself, asked for with ``?embed=true``, may be framed by other sites, and
    by those in ``embedders`` alone.

    Parameters
    ----------
    path, query
        Of the request's address; the query as it was sent.
    """
    rules = _rules_for(path)
    is_embedded = parse_qs(query.decode("latin-1")).get("embed") == ["true"]
    framers = ("'self'", *embedders) if is_embedded and rules is _RULES else ("'self'",)
    policy = {**rules, "frame-ancestors": " ".join(framers)}
    headers = {**_ALWAYS, "content-security-policy": "; ".join(map(" ".join, policy.items()))}
    # Old browsers know this one alone, and it can't name other sites.
    return headers if len(framers) > 1 else {**headers, "x-frame-options": "SAMEORIGIN"}


def _rules_for(path: str) -> dict[str, str]:
    if path.startswith("/component/"):
        return _FRAME_RULES
    return _FILE_RULES if path.startswith("/media/") else _RULES


def is_internal(path: str) -> bool:
    """Whether an address is for whoever runs the server, not for those who read."""
    plain = re.sub("/+", "/", path).rstrip("/")
    return any(plain == one or plain.startswith(f"{one}/") for one in _INTERNAL)


class Headers:
    """ASGI middleware: put `list_headers` on every answer, and serve no internals.

    Parameters
    ----------
    app
        What answers.
    embedders
        From `read_embedders`.
    """

    def __init__(self, app: ASGIApp, embedders: tuple[str, ...] = ()) -> None:
        self.app = app
        self.embedders = embedders

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and what is answered back with our headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        headers = list_headers(path, scope["query_string"], self.embedders)

        async def send_dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(headers)
            await send(message)

        answer = PlainTextResponse(_NOT_SERVED, 404) if is_internal(path) else self.app
        await answer(scope, receive, send_dressed)
