"""Who is named as a reviewer: ``[auth]`` and ``[roles]`` of secrets.toml, read anew each time."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

NOT_SIGNED_IN = "(not signed in)"
"""What follows the name of whoever writes on this machine without a sign-in."""


class Roles(BaseModel):
    """The section ``[roles]``."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    reviewers: list[str] = Field(default_factory=list)
    """E-mail addresses of those who may write."""
    groups: list[str] = Field(default_factory=list)
    """Groups whose members may write, as the provider names them."""
    groups_claim: str = "groups"
    """Which of the provider's fields lists a person's groups."""
    pseudonyms: dict[str, str] = Field(default_factory=dict)
    """What to sign with instead of an address, by address."""
    sign_in_hours: float | None = Field(default=None, gt=0, le=24 * 30)
    """How long a sign-in holds; until the provider's token expires where None."""

    @model_validator(mode="after")
    def _tells_people_apart(self) -> Self:
        shown = [plain_address(name) for name in self.pseudonyms.values()]
        if len(set(shown)) < len(shown):
            msg = "two addresses have one pseudonym: expected one of its own for each"
            raise ValueError(msg)
        if any(not name or "@" in name or name.endswith(NOT_SIGNED_IN) for name in shown):
            msg = f"a pseudonym is empty, has an @ in it or ends in {NOT_SIGNED_IN}"
            raise ValueError(msg)
        return self

    def name_of(self, address: str) -> str:
        """Return what a person signs with: the pseudonym, else the address."""
        by_address = {plain_address(one): name for one, name in self.pseudonyms.items()}
        return by_address.get(plain_address(address), plain_address(address)).strip()

    def has_reviewer(self, address: str) -> bool:
        """Whether an address is on the list, in whatever case."""
        return plain_address(address) in {plain_address(one) for one in self.reviewers}


@dataclass(frozen=True, slots=True)
class Sharing:
    """What secrets.toml says of signing in and of roles.

    Parameters
    ----------
    providers
        Names of the providers that can be signed in with; ``default`` is the one of ``[auth]``
        itself.
    has_auth
        Whether there is an ``[auth]`` at all.
    roles
        Nobody's where there is no ``[roles]``; None where it has a fault.
    has_roles
        Whether there is a ``[roles]`` at all.
    faults
        What is wrong, as ends of sentences that name no value: everybody may read them.
    """

    providers: tuple[str, ...] = ()
    has_auth: bool = False
    roles: Roles = field(default_factory=Roles)
    has_roles: bool = False
    faults: tuple[str, ...] = ()


def plain_address(address: str) -> str:
    """Return an address as it is compared: without blanks around it, and A to Z as a to z.

    Other letters stay as they are: the Kelvin sign has a small letter too, and it is k.
    """
    return "".join(one.lower() if one.isascii() else one for one in address.strip())


def read_sharing(paths: Iterable[str]) -> Sharing:
    """Read secrets files; what can't be read is a fault, and no file at all is none.

    Parameters
    ----------
    paths
        In the order in which later ones take precedence. A folder counts as one that has an
        ``[auth]`` if there is an ``auth`` in it; roles are read from files alone.
    """
    sections: dict[str, Any] = {}
    faults = []
    for path in map(Path, paths):
        try:
            if path.is_dir():
                sections |= {"auth": {}} if (path / "auth").exists() else {}
            elif path.exists():
                sections |= tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
            faults.append("a secrets file is there and can’t be read as TOML")
    roles, more = _read_roles(sections.get("roles", {}))
    auth = sections.get("auth")
    return Sharing(_providers(auth), auth is not None, roles, "roles" in sections, (*faults, *more))


def _providers(auth: object) -> tuple[str, ...]:
    if not isinstance(auth, Mapping):
        return ()
    named = [name for name, one in auth.items() if isinstance(one, Mapping) and "client_id" in one]
    return (*(["default"] if "client_id" in auth else []), *named)


def _read_roles(section: object) -> tuple[Roles, list[str]]:
    try:
        return Roles.model_validate(section), []
    except ValidationError as error:
        return Roles(), [f"[roles] in secrets.toml: {_said(one)}" for one in error.errors()]


def _said(fault: Mapping[str, Any]) -> str:
    """Say a fault by its key; a value may be somebody's address."""
    where = str(fault["loc"][0]) if fault["loc"] else "the section"
    return f"{where}: {str(fault['msg']).removeprefix('Value error, ')}"
