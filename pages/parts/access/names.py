"""The name that somebody on this machine signs with, typed once and remembered."""

import getpass
import os
import tempfile
import unicodedata
from pathlib import Path

from platformdirs import user_data_path

LONGEST = 60
"""Characters of a name."""

_FILE = "writer.txt"
# They shape letters of Burmese and of Indian scripts; other invisible characters only deceive.
_JOINERS = "\u200c\u200d"


class UnfitNameError(ValueError):
    """A name that nothing can be signed with, and why."""


def read_name(typed: str) -> str:
    """Return a name as it is signed: composed letters, single blanks.

    Raises
    ------
    UnfitNameError
        When it is empty or too long, has no letter, or has characters that don't show.
    """
    name = " ".join(unicodedata.normalize("NFC", typed).split())
    if not name:
        msg = "Nothing is typed: give the name to sign with."
        raise UnfitNameError(msg)
    if len(name) > LONGEST:
        msg = f"{len(name)} characters: at most {LONGEST} fit; shorten it."
        raise UnfitNameError(msg)
    if not all(one.isprintable() or one in _JOINERS for one in name):
        msg = "A character of it doesn’t show: type the name anew, without copying it."
        raise UnfitNameError(msg)
    if not any(one.isalpha() for one in name):
        msg = "There is no letter in it: give a name."
        raise UnfitNameError(msg)
    return name


def remembered_name() -> str | None:
    """Return the name that was last used on this machine, None where there is none to use."""
    try:
        return read_name(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def remember_name(name: str) -> None:
    """Keep a name for the next visit, as far as the data folder can be written to.

    Where it can't, the name is asked for again: nothing that was done is lost by that.
    """
    file = _file()
    part = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=file.parent, suffix=".part",
                                         delete=False) as kept:  # fmt: skip
            part = Path(kept.name)
            kept.write(f"{name}\n")
        part.replace(file)
    except OSError:
        if part:
            part.unlink(missing_ok=True)


def suggested_name() -> str:
    """Return the user name of the account that the server runs under, empty where it has none."""
    try:
        return read_name(getpass.getuser())
    except (OSError, KeyError, ImportError, ValueError):
        return ""


def _file() -> Path:
    data = os.environ.get("SALWEEN_DATA")
    return (Path(data) if data else user_data_path("salween")) / _FILE
