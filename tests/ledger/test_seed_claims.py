"""Claims enter with everything in order, or the reader is told all that isn't."""

from datetime import date
from pathlib import Path

import pytest

from geodata.ledger import Known, read_claims
from geodata.model import Document, FaultyInputError, Passport

TEXT = "MNDAA troops captured Lashio in late July. The regime denies it.\nSubscribe\n"
SENTENCE = "MNDAA troops captured Lashio in late July."
KNOWN = Known(
    places={"lashio", "northern-shan"}, actors={"mndaa", "junta"}, projects=set(), crossings=set()
)


def document() -> Document:
    day = date(2024, 8, 1)
    passport = Passport.model_validate(
        {
            "document_id": "d",
            "title": "Lashio",
            "published_on": day,
            "published_basis": "stated",
            "published_reason": "made up for this test",
            "published_earliest": day,
            "published_latest": day,
            "sha256": "0" * 64,
            "licence": "made up for this test",
            "evidence_end": 64,
        }
    )
    return Document(passport=passport, text=TEXT)


def record(**changes: str) -> str:
    fields = {
        "kind": '"control_change"',
        "aspect": '"event"',
        "value": '"captured"',
        "excerpt": f'"{SENTENCE}"',
        "start": "0",
        "end": str(len(SENTENCE)),
        "actors": '[{ actor = "mndaa", role = "holder" }]',
        "toponym": '"Lashio"',
        "place_id": '"lashio"',
        "earliest": "2024-07-21",
        "latest": "2024-07-31",
        "phrase": '"late July"',
        "rule": '"late is from the 21st"',
        **changes,
    }
    lines = [f"{name} = {value}" for name, value in fields.items() if value]
    return "\n".join(["[[claim]]", *lines, ""])


def read(folder: Path, *records: str, head: str = 'document = "d"\n') -> list[str]:
    """Read a file of these records; return the faults, one a line, without the heading."""
    (folder / "claims").mkdir()
    (folder / "claims" / "d.toml").write_text(head + "\n" + "\n".join(records), encoding="utf-8")
    try:
        read_claims(folder, {"d": document()}, KNOWN)
    except FaultyInputError as error:
        return [str(fault) for fault in error.faults]
    return []


def test_a_sound_claim_is_read_with_its_words(tmp_path: Path) -> None:
    assert read(tmp_path, record()) == []
    (claim,) = read_claims(tmp_path, {"d": document()}, KNOWN).values()
    assert claim.excerpt.text == SENTENCE
    assert claim.when.earliest == date(2024, 7, 21)
    assert claim.when.rule == "late is from the 21st"


def test_ten_different_faults_give_ten_messages(tmp_path: Path) -> None:
    faults = read(
        tmp_path,
        record(excerpt='"MNDAA troops took Lashio"'),
        record(place_id='"lasio"'),
        record(actors='[{ actor = "mndaaa", role = "holder" }]'),
        record(kind='"conquest"'),
        record(value='"conquered"'),
        record(earliest="2024-08-31"),
        record(phrase='"early July"'),
        record(colour='"red"'),
        record(rule=""),
        record(start="3") + "oops\n",
    )
    assert len(faults) == 10, "\n".join(faults)
    assert len(set(faults)) == 10


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"excerpt": '"MNDAA troops took Lashio"'}, "the exact words of d"),
        ({"start": "1"}, "these words at start = 0, end = 42"),
        ({"place_id": '"lasio"'}, "did you mean 'lashio'?"),
        ({"actors": '[{ actor = "mnda", role = "holder" }]'}, "did you mean 'mndaa'?"),
        ({"actors": '[{ actor = "mndaa", role = "owner" }]'}, "'holder'"),
        ({"value": '"met"'}, "for control_change one of"),
        ({"earliest": "2024-08-31"}, "a day not after latest = 2024-07-31"),
        ({"place_id": ""}, "what this control_change is about"),
        ({"phrase": '"last week"'}, "words of the excerpt"),
        ({"toponym": '"Atlantis"'}, "words of d, or no toponym"),
        ({"attribution": '"Martians"'}, "words of d, or no attribution"),
    ],
)
def test_a_fault_says_what_was_expected(tmp_path: Path, changes: dict[str, str], said: str) -> None:
    (fault,) = read(tmp_path, record(**changes))
    assert said in fault


def test_a_fault_names_file_and_line_of_its_field(tmp_path: Path) -> None:
    (fault,) = read(tmp_path, record(), record(place_id='"lasio"'))
    assert "d.toml:27: place_id 'lasio'" in fault


def test_furniture_cannot_be_cited(tmp_path: Path) -> None:
    (fault,) = read(tmp_path, record(excerpt='"Subscribe"', start="65", end="74", phrase='""'))
    assert "expected evidence, which is 0 to 64" in fault


def test_a_broken_record_does_not_hide_the_next(tmp_path: Path) -> None:
    faults = read(tmp_path, record() + "oops\n", record(place_id='"lasio"'))
    assert len(faults) == 2


def test_the_same_claim_twice_is_a_fault(tmp_path: Path) -> None:
    (fault,) = read(tmp_path, record(), record())
    assert "each claim once" in fault


def test_a_file_of_an_unknown_document_is_refused(tmp_path: Path) -> None:
    (fault,) = read(tmp_path, record(), head='document = "x"\n')
    assert "document = 'x'" in fault


def test_a_claims_id_follows_its_content(tmp_path: Path) -> None:
    read(tmp_path, record(), record(note='"another reader"'))
    first, second = read_claims(tmp_path, {"d": document()}, KNOWN)
    assert first != second


def test_one_wrong_field_does_not_hide_the_others(tmp_path: Path) -> None:
    faults = read(
        tmp_path,
        record(kind='"conquest"', place_id='"lasio"', earliest="2024-08-31", toponym='"Atlantis"'),
    )
    assert len(faults) == 4, faults


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'document = "d"\n', "a record or more"),
        (b'document = "d"\nclaim = "x"\n', "`document` alone"),
        (b'document = "d"\n[claim]\nkind = "attack"\n', "`document` alone"),
        (b"\xff\xfe", "isn't UTF-8"),
        (b'document = "d"\n[[claim]]\nstart = ' + b"9" * 6000, "TOML"),
        (b'document = "d"\n[[claim]]\nactors = ' + b"[" * 5000, "TOML"),
    ],
)
def test_no_claim_is_passed_over_without_a_word(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "d.toml").write_bytes(content)
    with pytest.raises(FaultyInputError) as caught:
        read_claims(tmp_path, {"d": document()}, KNOWN)
    assert said in str(caught.value)


def test_a_folder_or_a_name_that_would_be_passed_over_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(FaultyInputError, match="no such folder"):
        read_claims(tmp_path, {"d": document()}, KNOWN)
    (tmp_path / "claims" / "e.toml").mkdir(parents=True)
    (tmp_path / "claims" / "d.TOML").write_text(record(), encoding="utf-8")
    with pytest.raises(FaultyInputError) as caught:
        read_claims(tmp_path, {"d": document()}, KNOWN)
    assert len(caught.value.faults) == 2


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert read(tmp_path, record(), head='\ufeffdocument = "d"\n') == []
