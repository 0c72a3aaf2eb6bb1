"""Whether a visit stays on this machine, from everything that would tell if it didn't."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from urllib.parse import urlsplit

_PROXY_HEADERS = frozenset(
    {
        "forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "x-original-host",
        "x-original-forwarded-for", "x-scheme", "x-envoy-external-address", "true-client-ip",
        "cf-connecting-ip", "cf-ray", "fastly-client-ip", "x-azure-clientip", "x-amzn-trace-id",
        "x-appengine-user-ip", "remote-user",
    }
)  # fmt: skip
_PROXY_BEGINNINGS = ("x-forwarded-", "x-auth-request-")


@dataclass(frozen=True, slots=True)
class Visit:
    """What is known of a visit, before any of it is believed.

    Parameters
    ----------
    listens_on
        The address that the server listens on; None where it listens on all of them.
    shown_as
        The name under which the server is told to be reached.
    headers
        Of the request that opened the session, each name with all its values.
    comes_from
        The visitor's address; None where that is this machine.
    """

    listens_on: str | None
    shown_as: str | None
    headers: Mapping[str, Sequence[str]]
    comes_from: str | None


def is_loopback(host: str | None) -> bool:
    """Whether a host, as a name or an address, is this machine by definition.

    No name is looked up: what a resolver says may change from one moment to the next.
    """
    if not host:
        return False
    bare = host.strip("[]").rstrip(".").lower()
    if bare == "localhost":
        return True
    try:
        address = ip_address(bare)
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (mapped or address).is_loopback


def find_outside_signs(visit: Visit) -> list[str]:
    """Return what speaks against a visit of this machine alone; nothing where nothing does.

    Every doubt counts: a visit without a Host is one from nobody knows where. A proxy that
    passes none of these on can't be told from this machine.

    Returns
    -------
    list of str
        Ends of sentences in words of our own; nothing that a visitor has sent is in them.
    """
    signs = []
    if not is_loopback(visit.listens_on):
        signs.append("the server listens on other addresses than 127.0.0.1")
    if visit.shown_as and not is_loopback(visit.shown_as):
        signs.append("the server is set up to be reached under another name")
    if visit.comes_from is not None and not is_loopback(visit.comes_from):
        signs.append("the visit comes from another machine")
    headers = {name.lower(): list(values) for name, values in visit.headers.items()}
    if any(name in _PROXY_HEADERS or name.startswith(_PROXY_BEGINNINGS) for name in headers):
        signs.append("the visit came by way of a proxy")
    hosts = headers.get("host", [])
    if not hosts or not all(_is_address_here(f"//{host}") for host in hosts):
        signs.append("the page was asked for under another name than 127.0.0.1 or localhost")
    elif not all(_is_page_of(origin, hosts[0]) for origin in headers.get("origin", [])):
        signs.append("another page than this server’s asks for it")
    return signs


def _is_page_of(origin: str, host: str) -> bool:
    """Whether a page lies on the very server that is asked: another port is another's page."""
    _, separator, netloc = origin.partition("://")
    return bool(separator) and netloc.lower() == host.lower()


def _is_address_here(address: str) -> bool:
    try:
        return is_loopback(urlsplit(address).hostname)
    except ValueError:
        return False
