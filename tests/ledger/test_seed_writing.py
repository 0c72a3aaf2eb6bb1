"""What is written for the seeds folder is read back the same, whatever the words are."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from geodata.corpus import read_documents
from geodata.corpus.source_texts import SourceText
from geodata.corpus.sources import read_pasted
from geodata.ledger import Known, read_claims
from geodata.ledger.seed_writing import title_of, to_claims_toml, to_document, to_passport_toml
from geodata.model import Aspect, Claim, DateInterval, Excerpt, Kind, Part, Role

TEXT = "MNDAA troops captured Lashio in late July, residents said.\nThe road is shut.\n"
SENTENCE = TEXT.partition("\n")[0]
KNOWN = Known(places={"lashio"}, actors={"mndaa"}, projects=set(), crossings=set())


def source(text: str = TEXT) -> SourceText:
    return read_pasted(text, date(2024, 8, 1))


def claim(
    place_id: str | None = "lashio", words: str = SENTENCE, document_id: str | None = None
) -> Claim:
    return Claim(
        kind=Kind.CONTROL_CHANGE,
        aspect=Aspect.EVENT,
        value="captured",
        excerpt=Excerpt(
            document_id=document_id or source().document_id, start=0, end=len(words), text=words
        ),
        actors=(Part(actor="mndaa", role=Role.HOLDER),),
        toponym="Lashio",
        place_id=place_id,
        when=DateInterval(
            earliest=date(2024, 7, 21),
            latest=date(2024, 7, 31),
            phrase="in late July",
            rule="the last eleven days",
        ),
        attribution="residents",
    )


def write_seeds(folder: Path, text: str, claims: list[Claim]) -> None:
    document = to_document(source(text), is_given=True)
    for name, content in (
        (f"articles/{document.id}.txt", document.text),
        (f"articles/{document.id}.toml", to_passport_toml(document)),
        (f"claims/{document.id}.toml", to_claims_toml(document, claims, KNOWN)),
    ):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content.encode())


def read_back(folder: Path) -> list[Claim]:
    return list(read_claims(folder, read_documents(folder), KNOWN).values())


def test_claims_written_for_seeds_are_read_back_the_same(tmp_path: Path) -> None:
    write_seeds(tmp_path, TEXT, [claim()])
    assert read_back(tmp_path) == [claim()]


def test_a_claim_that_is_not_ready_stands_as_a_comment_with_its_reason(tmp_path: Path) -> None:
    write_seeds(tmp_path, TEXT, [claim(), claim(place_id=None)])
    written = next((tmp_path / "claims").iterdir()).read_text(encoding="utf-8")
    assert "# place_id is missing: what this control_change is about" in written
    assert read_back(tmp_path) == [claim()]


def test_the_same_claim_twice_is_written_once(tmp_path: Path) -> None:
    write_seeds(tmp_path, TEXT, [claim(), claim()])
    assert read_back(tmp_path) == [claim()]


def test_a_given_day_is_an_inferred_one_in_the_passport() -> None:
    assert to_document(source(), is_given=True).passport.published_basis == "inferred"
    assert to_document(source(), is_given=False).passport.published_basis == "stated"


def test_a_text_without_a_title_is_called_after_its_first_line() -> None:
    assert title_of(source()) == SENTENCE
    assert title_of(source("x" * 200)) == "x" * 89 + "…"


def test_a_title_turns_no_direction_of_what_stands_beside_it_and_keeps_its_script() -> None:
    assert title_of(source("Lashio \u202efell\u2066 today")) == "Lashio fell today"
    assert title_of(source("တိုက်ပွဲများ")) == "တိုက်ပွဲများ"


@given(
    text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(
        lambda one: bool(one.strip())
    )
)
def test_any_words_survive_the_way_into_seeds_and_back(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = tmp_path_factory.mktemp("seeds")
    words = f"{text}\u2028[[claim]]\x85 Lashio, residents, in late July \"quoted\" \\ '''"
    read = source(words)
    one = claim(words=words, document_id=read.document_id)
    # Furniture is no excerpt.
    assume((read.evidence_start, read.evidence_end) == (0, len(words)))
    write_seeds(folder, words, [one])
    assert read_back(folder) == [one]


def test_a_caption_and_a_dateline_are_no_title() -> None:
    text = "Photo: A gate (AFP)\n\nYANGON, MYANMAR — The gate is shut.\n\nIt rained.\n"
    assert title_of(source(text)) == "The gate is shut."
