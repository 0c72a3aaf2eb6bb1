"""Whether somebody may write: one decision from everything that is known of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from pages.parts.access.sharing import NOT_SIGNED_IN, Roles, Sharing, plain_address

_LONGEST_ADDRESS = 254  # characters, as RFC 5321 has it
# An address has these in quotes alone (RFC 5322), a link or a picture doesn't do without them.
_NEVER_BARE = frozenset(' ()<>[]:;,\\"')


class How(StrEnum):
    """How a writer is known."""

    SIGNED_IN = "signed in"
    ON_THIS_MACHINE = "on this machine, not signed in"


class Need(StrEnum):
    """What is missing before somebody may write."""

    NAME = "name"
    SIGN_IN = "sign in"
    OTHER = "other"
    """Nothing that can be done on the page."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody who may write.

    Parameters
    ----------
    name
        What the ledger is given as author; nobody known otherwise can have the same.
    how
        How they are known.
    until
        When the sign-in ends, UTC; None without one.
    """

    name: str
    how: How
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Permission:
    """Leave to write, or why there is none.

    Parameters
    ----------
    words
        To be shown as plain text: an address that a provider sent may be in them.
    writer
        Who writes; None where nobody may.
    need
        What is missing; None where nothing is.
    """

    words: str
    writer: Writer | None = None
    need: Need | None = None

    @property
    def is_allowed(self) -> bool:
        """Whether writing is allowed."""
        return self.writer is not None


class WritingRefusedError(Exception):
    """Somebody may not write; the words say why, and what to do.

    Parameters
    ----------
    permission
        The one that was refused.
    """

    def __init__(self, permission: Permission) -> None:
        super().__init__(permission.words)
        self.permission = permission


@dataclass(frozen=True, slots=True)
class Asking:
    """Everything that a decision rests on.

    Parameters
    ----------
    is_read_only
        Whether the server is set to be read from alone.
    takes_headers
        Whether it believes headers that say who somebody is.
    sharing
        What secrets.toml says.
    outside_signs
        What speaks against a visit of this machine alone.
    user
        The provider's fields of whoever is signed in; empty without a sign-in.
    name
        What somebody on this machine has said to be called.
    left_at
        When whoever is signed in last signed out, in whichever tab; None where they never did.
    """

    is_read_only: bool
    takes_headers: bool
    sharing: Sharing
    outside_signs: Sequence[str]
    user: Mapping[str, Any]
    name: str | None
    left_at: datetime | None = None


def decide(asking: Asking, now: datetime) -> Permission:
    """Decide whether somebody may write; where anything is in doubt, they may not.

    Once secrets.toml has an ``[auth]``, a sign-in is needed on this machine too: a proxy that
    hides itself looks like this machine.
    """
    if reason := next(_reasons_against(asking), None):
        return _refused(reason)
    if _needs_sign_in(asking):
        return _decide_signed_in(asking, now)
    if not asking.name:
        return Permission("Say by what name your work is to be signed.", need=Need.NAME)
    name = f"{asking.name} {NOT_SIGNED_IN}"
    return Permission(f"You work as {name}", Writer(name, How.ON_THIS_MACHINE))


def _needs_sign_in(asking: Asking) -> bool:
    # Streamlit says so too where its secrets came by another way than a file.
    return asking.sharing.has_auth or "is_logged_in" in asking.user


def _reasons_against(asking: Asking) -> Iterator[str]:
    """Yield why nobody may write here, the gravest first."""
    if asking.is_read_only:
        yield "This server is set to reading only (SALWEEN_READ_ONLY): nobody writes."
    if asking.sharing.faults:
        yield f"Nobody may write until this is mended: {'; '.join(asking.sharing.faults)}."
    if asking.takes_headers:
        yield (
            "Nobody may write while server.trustedUserHeaders is set: anybody can send a header "
            "that says who they are."
        )
    if _needs_sign_in(asking):
        return
    if asking.sharing.has_roles:
        yield "Nobody may write: secrets.toml has [roles], but no [auth] to sign in by."
    if asking.outside_signs:
        yield (
            "Reading is open. Writing needs a sign-in, and none is set up, for "
            f"{asking.outside_signs[0]}. Whoever runs this server can set one up with [auth] and "
            "[roles] in .streamlit/secrets.toml; docs/sharing.md says how."
        )


def _refused(words: str) -> Permission:
    return Permission(words, need=Need.OTHER)


def _decide_signed_in(asking: Asking, now: datetime) -> Permission:
    roles, user = asking.sharing.roles, asking.user
    if user.get("is_logged_in") is not True:
        return Permission("Reading is open. Sign in to write.", need=Need.SIGN_IN)
    until = _end_of_sign_in(roles, user)
    if until is None or until <= now or _has_left(asking):
        return Permission("Your sign-in has ended. Sign in again to write.", need=Need.SIGN_IN)
    address = user.get("email")
    if not isinstance(address, str) or not _is_address(address.strip()):
        return _refused("You are signed in, but the provider gave no e-mail address to sign with.")
    # Some providers send the word instead of the truth value.
    if user.get("email_verified", True) not in (True, "true"):
        return _refused(f"{address}: the provider says that this address isn’t verified. Verify "
                        "it there, then sign in again.")  # fmt: skip
    if not (roles.has_reviewer(address) or _groups_of(roles, user) & set(roles.groups)):
        return _refused(f"{plain_address(address)} isn’t on the list of reviewers. Whoever runs "
                        "this server can put it there ([roles] in secrets.toml).")  # fmt: skip
    name = roles.name_of(address)
    return Permission(f"Signed in as {name}", Writer(name, How.SIGNED_IN, until))


def _is_address(text: str) -> bool:
    is_plain = text.isprintable() and not _NEVER_BARE & set(text)
    return is_plain and "@" in text and len(text) <= _LONGEST_ADDRESS


def _has_left(asking: Asking) -> bool:
    """Whether they have signed out since they signed in here; the provider counts whole seconds."""
    if asking.left_at is None:
        return False
    begun = _moment(asking.user.get("iat"))
    return begun is None or begun < asking.left_at.replace(microsecond=0)


def _end_of_sign_in(roles: Roles, user: Mapping[str, Any]) -> datetime | None:
    if roles.sign_in_hours is None:
        return _moment(user.get("exp"))
    begun = _moment(user.get("iat"))
    return begun + timedelta(hours=roles.sign_in_hours) if begun else None


def _moment(seconds: object) -> datetime | None:
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError, ValueError):
        return None


def _groups_of(roles: Roles, user: Mapping[str, Any]) -> set[str]:
    said = user.get(roles.groups_claim)
    listed = [said] if isinstance(said, str) else said if isinstance(said, list | tuple) else []
    return {one for one in listed if isinstance(one, str)}
