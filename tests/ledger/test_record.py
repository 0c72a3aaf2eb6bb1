"""The whole record, as it comes with the project."""

import pytest

from geodata.ledger import read_record
from geodata.model import SubjectKind


def test_the_corpus_that_comes_with_the_project_is_sound() -> None:
    record = read_record()
    assert len(record.documents) == 5
    assert len(record.claims) > 90


def test_a_record_names_whatever_a_claim_may_be_about() -> None:
    record = read_record()
    assert record.name_of("lashio") == "Lashio"
    assert record.name_of("myitsone-dam") == "Myitsone dam"
    assert record.name_of("tsp-lashio") == "Lashio"


def test_a_record_tells_a_place_from_a_township_and_a_region() -> None:
    record = read_record()
    assert record.kind_of("lashio") is SubjectKind.PLACE
    assert record.kind_of("tsp-lashio") is SubjectKind.TOWNSHIP
    assert record.kind_of("northern-shan") is SubjectKind.REGION
    with pytest.raises(KeyError, match="atlantis"):
        record.kind_of("atlantis")
