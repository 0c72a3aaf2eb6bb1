"""Sources as they are named on the command line, and a record as they alone tell it."""

from collections.abc import Iterable, Sequence

from geodata.cli.errors import CommandError
from geodata.history import Voice, documents_of, told_by, voices_of
from geodata.ledger import Record

_BETWEEN = "~"
"""Between several ids, as the dashboard's addresses have it."""


def as_told_by(record: Record, asked: Sequence[str] | None) -> tuple[Record, tuple[str, ...]]:
    """Return the record as the sources asked for tell it, with their names.

    Parameters
    ----------
    record
        As all sources tell it.
    asked
        Publishers' names and ids of articles, as `find_voices` reads them; None for all.

    Returns
    -------
    tuple of Record and tuple of str
        The names are empty where all are heard.

    Raises
    ------
    CommandError
        When one is no source of the record.
    """
    if not asked:
        return record, ()
    voices = voices_of(record)
    heard = find_voices(asked, voices)
    if len(heard) == len(voices):
        return record, ()
    return told_by(record, documents_of(heard)), tuple(one.name for one in heard)


def find_voices(asked: Iterable[str], voices: Sequence[Voice]) -> list[Voice]:
    """Return the voices that are asked for, in the order of ``voices``.

    Parameters
    ----------
    asked
        Each a publisher's name, in any case, or the id of one of its articles, which stands
        for all that the publisher tells; or several of these with ``~`` between them.
    voices
        Those there are.

    Raises
    ------
    CommandError
        When one of them isn't there; says which are.
    """
    names = {voice.name.casefold(): voice for voice in voices}
    names |= {id_: voice for voice in voices for id_ in voice.document_ids}
    wanted: set[str] = set()
    for text in asked:
        for one in [text] if text.casefold() in names else text.split(_BETWEEN):
            voice = names.get(one.strip()) or names.get(one.strip().casefold())
            if voice is None:
                raise CommandError(_unknown(one.strip(), voices))
            wanted.add(voice.key)
    return [voice for voice in voices if voice.key in wanted]


def told_by_in_words(names: Sequence[str]) -> str:
    """Say whose word counts, as a title goes on: ``, as told by AFP only``."""
    return f", as told by {' and '.join(names)} only" if names else ""


def _unknown(text: str, voices: Iterable[Voice]) -> str:
    known = "; ".join(f"{one.name} [{one.key}]" for one in voices) or "none, the record is empty"
    return f"--sources {text!r}: expected a publisher, or the id of an article, of these: {known}"
