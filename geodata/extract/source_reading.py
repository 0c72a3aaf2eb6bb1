"""Read one source, whose day is known by itself or by the passport beside it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from geodata.corpus.source_texts import PublicationDates, SourceText, UnreadableSourceError
from geodata.extract.reading import Candidate, Reader
from geodata.extract.times import Anchor
from geodata.model import Fault, parse_toml, read_text

_LONG_CHARACTERS = 300
"""A text this long with the same words is the same article; a headline may come again."""
_DAYS = ("published_on", "published_earliest", "published_latest")


def read_source(reader: Reader, text: SourceText) -> list[Candidate]:
    """Return the candidates of a source whose day of publication is known.

    Raises
    ------
    ValueError
        When it isn't: nothing could be dated.
    """
    if text.dates is None:
        msg = f"{text.document_id} states no day of publication: expected one, or `--published`"
        raise ValueError(msg)
    anchor = Anchor(text.dates.likely, text.dates.earliest, text.dates.latest)
    return reader.read(
        text.text,
        anchor,
        document_id=text.document_id,
        start=text.evidence_start,
        end=text.evidence_end,
        passed_over=text.furniture,
    )


def article_of(text: SourceText) -> str:
    """Return what is the same for the same article; a headline's day belongs to it."""
    if text.evidence_end - text.evidence_start >= _LONG_CHARACTERS or text.dates is None:
        return text.fingerprint
    return f"{text.fingerprint} {text.dates.likely}"


def with_passport_days(text: SourceText, path: Path) -> SourceText:
    """Return the text with the days that ``<name>.toml`` beside its file gives.

    People wrote them down, with their reasons: they outweigh what the text seems to say.
    Without a passport, or with one that gives no days, the text stays as it is.

    Raises
    ------
    UnreadableSourceError
        For a passport that can't be read: what it says of the day isn't left out unsaid.
    """
    passport = path.with_suffix(".toml")
    if not passport.is_file():
        return text
    faults: list[Fault] = []
    source = read_text(passport, faults)
    fields = parse_toml(source, passport, faults) if source is not None else None
    if faults:
        next_step = f"mend {passport.name}, or take it away"
        raise UnreadableSourceError(path, str(faults[0]), "a passport in TOML", next_step)
    likely, earliest, latest = ((fields or {}).get(name) for name in _DAYS)
    if type(likely) is not date:
        return text
    first = earliest if type(earliest) is date else likely
    last = latest if type(latest) is date else likely
    if not first <= likely <= last:
        return text
    return replace(text, dates=PublicationDates(likely, first, last, f"says {passport.name}"))
