"""The triggers that keep entries from being changed, known by what they do and not by name."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

GUARDS_OF_SQLITE = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
GUARDS_OF_POSTGRESQL = """
    SELECT tgname, tgtype, tgnargs, tgattr::text, tgqual IS NULL, proconfig IS NULL, lanname, prosrc
    FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid JOIN pg_language lang ON lang.oid = prolang
    WHERE tgrelid = 'entries'::regclass AND NOT tgisinternal
        -- One that fires for copies of another server alone ('R') never fires for us.
        AND tgenabled IN ('O', 'A')
"""

GUARDS: Mapping[bool, Mapping[str, str]] = {
    True: {
        "entries_follow": "3b416e5b59ef5213",
        "entries_never_change": "3ea2f00fadb9d9ad",
        "entries_never_give_way": "1fbaf142ed7282e3",
        "entries_never_go": "ec74055b5ded8898",
    },
    False: {
        "entries_follow": "0d27b5e627fe120c",
        "entries_never_change": "3df4f11cff2ad6ca",
        "entries_never_emptied": "7f325295ce4684e6",
    },
}  # fmt: skip
"""By whether it is SQLite: the triggers of the newest version, each with its mark."""


def mark_guards(rows: Iterable[Sequence[Any]]) -> dict[str, str]:
    """Return triggers by name, each with the beginning of the SHA-256 of what it does.

    Parameters
    ----------
    rows
        What `GUARDS_OF_SQLITE` or `GUARDS_OF_POSTGRESQL` finds: a name, then what it does.
    """
    return {str(name): _mark("\x00".join(map(str, does))) for name, *does in rows}


def _mark(does: str) -> str:
    return hashlib.sha256(does.encode(errors="replace")).hexdigest()[:16]
