"""Histories as some of the sources tell them."""

from geodata.history import build_record_tenures, documents_of, told_by, voices_of
from geodata.ledger import read_record

RECORD = read_record()


def test_every_document_belongs_to_one_voice() -> None:
    told = [id_ for voice in voices_of(RECORD) for id_ in voice.document_ids]
    assert sorted(told) == sorted(RECORD.documents)


def test_articles_of_one_publisher_are_one_voice_and_those_of_nobody_named_stand_alone() -> None:
    first, second, *_ = RECORD.documents.values()
    papers = [
        document.model_copy(
            update={"passport": document.passport.model_copy(update={"publisher": publisher})}
        )
        for document, publisher in ((first, "Daily"), (second, "daily"))
    ]
    record = told_by(RECORD, [])
    record.documents.update({paper.id: paper for paper in papers})
    assert [voice.document_ids for voice in voices_of(record)] == [(first.id, second.id)]


def test_a_record_told_by_some_rests_on_their_sentences_alone() -> None:
    resting_on = {}
    for voice in voices_of(RECORD):
        record = told_by(RECORD, documents_of([voice]))
        assert set(record.documents) == set(voice.document_ids)
        claims = {id_ for tenure in build_record_tenures(record) for id_ in tenure.claims}
        resting_on[voice.key] = {RECORD.claims[id_].excerpt.document_id for id_ in claims}
        assert resting_on[voice.key] <= set(voice.document_ids)
    assert any(resting_on.values())
