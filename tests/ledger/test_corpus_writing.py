"""What stands is written as a corpus: what says so already stays, and nothing else is touched."""

from pathlib import Path

import pytest

from geodata.ledger.corpus_writing import Written, write_corpus
from geodata.ledger.record import Record, read_record
from geodata.model import Claim, Document, FaultyInputError
from tests.ledger.chains import CLAIM, HELD, article

REGISTERS = read_record()


def record(*claims: Claim, document: Document | None = None) -> Record:
    document = document or article()
    return Record(
        {document.id: document},
        {one.id: one for one in claims},
        REGISTERS.gazetteer,
        REGISTERS.actors,
    )


def test_a_corpus_is_read_back_the_same(tmp_path: Path) -> None:
    write_corpus(tmp_path, record(CLAIM, HELD))
    read = read_record(tmp_path)
    assert (read.documents, read.claims) == ({article().id: article()}, record(CLAIM, HELD).claims)


def test_only_the_file_of_what_changed_is_written_anew(tmp_path: Path) -> None:
    write_corpus(tmp_path, record(CLAIM))
    passport = tmp_path / "articles" / f"{article().id}.toml"
    passport.write_text(f"# Read on a train.\n{passport.read_text()}")
    done = write_corpus(tmp_path, record(CLAIM, HELD))
    assert done == Written(written=[f"claims/{article().id}.toml"])
    assert passport.read_text().startswith("# Read on a train.")


def test_a_file_that_holds_nonsense_is_written_anew(tmp_path: Path) -> None:
    write_corpus(tmp_path, record(CLAIM))
    (tmp_path / "claims" / f"{article().id}.toml").write_text("document = 1")
    write_corpus(tmp_path, record(CLAIM))
    assert list(read_record(tmp_path).claims) == [CLAIM.id]


def test_claims_of_an_article_of_which_none_stands_are_removed(tmp_path: Path) -> None:
    write_corpus(tmp_path, record(CLAIM))
    done = write_corpus(tmp_path, record())
    assert done.removed == [f"claims/{article().id}.toml"]


def test_files_of_other_articles_are_named_and_left(tmp_path: Path) -> None:
    write_corpus(tmp_path, record(CLAIM))
    other = article("Other words stand here.\n")
    done = write_corpus(tmp_path, record(document=other))
    assert f"claims/{article().id}.toml" in done.strange
    assert (tmp_path / "claims" / f"{article().id}.toml").exists()


@pytest.mark.parametrize("id_", ["../../etc/cron", "a/b", ".hidden", "line\nbreak", "x" * 300])
def test_an_id_that_can_not_name_a_file_is_refused_before_anything_is_written(
    id_: str, tmp_path: Path
) -> None:
    document = article()
    passport = document.passport.model_copy(update={"document_id": id_})
    with pytest.raises(FaultyInputError, match="for it names the files"):
        write_corpus(tmp_path / "corpus", record(document=Document(passport=passport, text="x")))
    assert list(tmp_path.iterdir()) == []


def test_a_claim_that_can_not_stand_in_a_corpus_is_refused(tmp_path: Path) -> None:
    homeless = CLAIM.model_copy(update={"place_id": None})
    with pytest.raises(FaultyInputError, match=r"place_id is missing: .*; edit or retract"):
        write_corpus(tmp_path, record(homeless))
