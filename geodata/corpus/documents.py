"""Read the articles of a corpus with their passports, or say everything wrong with them."""

import hashlib
import re
from pathlib import Path

from pydantic import ValidationError

from geodata.model import (
    Document,
    Fault,
    FaultyInputError,
    Passport,
    faults_of,
    parse_toml,
    read_text,
)

_HOW_TO_DATE = (
    "a day of publication: write `published_on = 2024-07-23` in the passport, with "
    '`published_basis = "stated"` or `"inferred"` and the words or reasons in '
    "`published_reason`; where it is inferred, `published_earliest` and "
    "`published_latest` bound it"
)


def read_documents(seeds: Path) -> dict[str, Document]:
    """Read every ``articles/<document_id>.txt`` with the passport beside it.

    Parameters
    ----------
    seeds
        Directory that holds ``articles/``.

    Returns
    -------
    dict[str, Document]
        By document id, in order of id.

    Raises
    ------
    FaultyInputError
        With every fault of every article: no passport, no day of publication, a text
        that isn't the one the passport was made for, evidence bounds outside the text.
    """
    faults: list[Fault] = []
    documents = {}
    articles = sorted((seeds / "articles").glob("*.txt"))
    for passport in sorted((seeds / "articles").glob("*.toml")):
        if passport.with_suffix(".txt") not in articles:
            expected = f"{passport.with_suffix('.txt').name} beside it, or no passport"
            faults.append(Fault(str(passport), 0, "a passport without its article", expected))
    for path in articles:
        document = _read_document(path, faults)
        if document:
            documents[document.id] = document
    if faults:
        raise FaultyInputError(faults)
    return documents


def _read_document(path: Path, faults: list[Fault]) -> Document | None:
    passport = _read_passport(path.with_suffix(".toml"), faults)
    if not (text := _read_unaltered(path, faults)) or passport is None:
        return None
    content = text.encode()
    problems = _disagreements(passport, path, content, text)
    faults.extend(problems)
    return None if problems else Document(passport=passport, text=text)


def _read_passport(path: Path, faults: list[Fault]) -> Passport | None:
    if not path.exists():
        faults.append(Fault(str(path), 0, "no passport", f"this file, with {_HOW_TO_DATE}"))
        return None
    source = read_text(path, faults)
    fields = None if source is None else parse_toml(source, path, faults)
    if source is None or fields is None:
        return None
    if "published_on" not in fields:
        faults.append(Fault(str(path), 0, "published_on is missing", _HOW_TO_DATE))
        return None
    try:
        return Passport.model_validate(fields)
    except ValidationError as error:
        faults.extend(faults_of(error, str(path), lambda field: _line_of(field, source)))
        return None


def _read_unaltered(path: Path, faults: list[Fault]) -> str | None:
    """Read an article to the byte, its byte order mark with it: offsets count from there."""
    if read_text(path, faults) is None:
        return None
    return path.read_bytes().decode("utf-8")


def _line_of(field: str, source: str) -> int:
    found = re.search(rf"^{re.escape(field)}\s*=", source, re.MULTILINE) if field else None
    return source.count("\n", 0, found.start()) + 1 if found else 0


def _disagreements(passport: Passport, path: Path, content: bytes, text: str) -> list[Fault]:
    faults = []
    digest = hashlib.sha256(content).hexdigest()
    where = str(path.with_suffix(".toml"))
    if passport.document_id != path.stem:
        faults.append(Fault(where, 0, f"document_id = {passport.document_id!r}", f"{path.stem!r}"))
    if passport.sha256 != digest:
        expected = f"{digest}, or the article as it was when the passport was made"
        faults.append(Fault(where, 0, f"sha256 = {passport.sha256}", expected))
    if not 0 <= passport.evidence_start < passport.evidence_end <= len(text):
        value = f"evidence {passport.evidence_start} to {passport.evidence_end}"
        faults.append(Fault(where, 0, value, f"offsets within 0 to {len(text)}, start first"))
    return faults
