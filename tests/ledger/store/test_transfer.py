"""A ledger goes out as text and comes back without loss; what contradicts stays out."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata.ledger.entries import Entry, Proposal
from geodata.ledger.raw_rows import opened_raw
from geodata.ledger.reviews import Accept, Edit, Reject, Retract, Second, Undo
from geodata.ledger.states import Status
from geodata.ledger.store import Ledger, open_ledger
from geodata.ledger.transfer import export_lines, import_entries, read_export
from geodata.model import FaultyInputError
from tests.ledger.chains import (
    CLAIM,
    HELD,
    KNOWN,
    OTHER,
    Chain,
    article,
    captured,
    chain_of,
    fill,
    reviewed,
    written,
)

OpenAgain = Callable[[], Ledger]


def exported(address: str) -> bytes:
    with opened_raw(address) as raw:
        return "".join(f"{line}\n" for line in export_lines(raw)).encode()


def read(content: bytes) -> list[Entry]:
    return read_export(io.BytesIO(content), "theirs.jsonl", KNOWN)


def decided(*reviews: tuple[object, str]) -> Chain:
    """Make a chain with one claim and reviews of it, each by somebody."""
    made = chain_of(CLAIM)
    for review, author in reviews:
        made.review(CLAIM.id, review, author, f"{author} says so")  # type: ignore[arg-type]
    return made


def test_an_export_holds_every_entry_in_order_with_sorted_keys(
    ledger: Ledger, address: str
) -> None:
    fill(ledger, reviewed())
    lines = exported(address).decode().splitlines()
    assert [json.loads(line)["seq"] for line in lines] == list(range(1, 12))
    assert all(line == json.dumps(json.loads(line), sort_keys=True, ensure_ascii=False,
                                  separators=(",", ":")) for line in lines)  # fmt: skip


def test_an_export_imported_into_an_empty_ledger_is_the_same_chain(
    ledger: Ledger, address: str
) -> None:
    done = import_entries(ledger, read(written(reviewed())), "theirs.jsonl")
    assert (done.added, done.known, done.is_same_chain) == (11, 0, True)
    assert exported(address) == written(reviewed())


def test_the_same_export_twice_adds_nothing(ledger: Ledger) -> None:
    fill(ledger, reviewed())
    done = import_entries(ledger, read(written(reviewed())), "theirs.jsonl")
    assert (done.added, done.known, ledger.head()) == (0, 11, 11)


def test_what_is_missing_is_added_as_it_was_said(ledger: Ledger) -> None:
    fill(ledger, chain_of(HELD))
    theirs = decided((Accept(), "ben"), (Second(agrees=True), "chit"))
    done = import_entries(ledger, read(written(theirs)), "theirs.jsonl")
    assert (done.added, done.known, done.is_same_chain) == (3, 1, False)
    arrival, *added = ledger.entries(after=2)
    assert (arrival.kind, arrival.author, arrival.reason) == ("import", "import", "theirs.jsonl")
    assert arrival.content == {"entries": 3, "head": theirs.entries[-1].hash}
    said = [(one.author, one.at, one.reason, one.body) for one in theirs.entries[1:]]
    assert [(one.author, one.at, one.reason, one.body) for one in added] == said
    assert ledger.states().claims[CLAIM.id].seconded_by == ("chit",)


def test_a_decision_that_goes_on_from_ours_is_added(ledger: Ledger) -> None:
    fill(ledger, decided((Accept(), "anna")))
    theirs = decided((Accept(), "anna"), (Retract(), "ben"))
    import_entries(ledger, read(written(theirs)), "theirs.jsonl")
    assert ledger.states().claims[CLAIM.id].status is Status.RETRACTED


def test_the_same_decision_at_another_hour_is_known(ledger: Ledger) -> None:
    later = Chain()
    for entry in chain_of(HELD, CLAIM).entries:
        later.add(_proposal(entry))
    later.review(CLAIM.id, Accept(), "anna", "anna says so")
    fill(ledger, later)
    done = import_entries(ledger, read(written(decided((Accept(), "anna")))), "theirs.jsonl")
    assert (done.added, done.known) == (0, 3)


def test_every_contradiction_is_named_and_nothing_is_written(ledger: Ledger) -> None:
    ours = chain_of(CLAIM, OTHER)
    ours.review(CLAIM.id, Reject(), "anna", "no such thing")
    ours.review(OTHER.id, Accept(), "anna")
    fill(ledger, ours)
    theirs = chain_of(CLAIM, OTHER, HELD)
    theirs.review(CLAIM.id, Accept(), "ben")
    theirs.review(OTHER.id, Reject(), "ben", "told before")
    with pytest.raises(FaultyInputError) as error:
        import_entries(ledger, read(written(theirs)), "theirs.jsonl")
    said = str(error.value)
    assert "theirs.jsonl:5: accept by ben at 2026-03-01 09:34 UTC" in said
    assert "theirs.jsonl:6: reject by ben at 2026-03-01 09:35 UTC, because: told before" in said
    assert "expected reject by anna at 2026-03-01 09:33 UTC, because: no such thing" in said
    assert ledger.head() == 5


def test_ours_can_be_kept_where_others_decided_otherwise(ledger: Ledger) -> None:
    fill(ledger, decided((Reject(), "anna")))
    theirs = decided((Accept(), "ben"), (Second(agrees=True), "chit"))
    theirs.review(theirs.add(_proposal(chain_of(HELD).entries[1])).subject, Accept(), "ben")
    done = import_entries(ledger, read(written(theirs)), "theirs.jsonl", keep_ours=True)
    assert (done.added, done.left_out, done.left_out_entries) == (2, (CLAIM.id,), 2)
    assert ledger.states().claims[CLAIM.id].status is Status.REJECTED
    assert ledger.states().claims[HELD.id].status is Status.ACCEPTED


def test_an_article_with_another_text_under_the_same_id_is_refused(ledger: Ledger) -> None:
    fill(ledger, chain_of(CLAIM))
    other = article("Other words.\n")
    passport = other.passport.model_copy(update={"document_id": article().id})
    theirs = chain_of(document=other.model_copy(update={"passport": passport}))
    with pytest.raises(FaultyInputError, match="give one of the two another id"):
        import_entries(ledger, read(written(theirs)), "theirs.jsonl", keep_ours=True)


def test_what_a_ledger_said_before_an_import_can_still_be_told(ledger: Ledger) -> None:
    """What comes in was said at its own time, which may be before what it follows here."""
    ours = Chain()
    for entry in chain_of(HELD, OTHER, CLAIM).entries:
        ours.add(_proposal(entry))
    ours.review(CLAIM.id, Accept(), "anna", "anna says so")
    fill(ledger, ours)
    theirs = decided((Accept(), "anna"), (Second(agrees=True), "chit"), (Undo(), "chit"))
    theirs.review(CLAIM.id, Retract(), "chit", "it was denied")
    moments = [entry.at for entry in ours.entries]
    before = [ledger.states(at=moment).claims for moment in moments]
    import_entries(ledger, read(written(theirs)), "theirs.jsonl")
    assert [ledger.states(at=moment).claims for moment in moments] == before
    assert ledger.states().claims[CLAIM.id].status is Status.RETRACTED


def test_two_ledgers_that_began_with_the_corpus_join(tmp_path: Path) -> None:
    ours, theirs = (open_ledger(str(tmp_path / name)) for name in ("ours", "theirs"))
    subject = next(iter(theirs.states().claims))
    theirs.review(subject, 1, Retract(), "ben", "the paper took it back")
    head = ours.head()
    done = import_entries(ours, list(theirs.entries()), "theirs.jsonl")
    assert (done.added, done.known) == (1, head)
    statuses = [{id_: one.status for id_, one in each.states().claims.items()}
                for each in (ours, theirs)]  # fmt: skip
    assert statuses[0] == statuses[1]
    ours.close()
    theirs.close()


def _proposal(entry: Entry) -> Proposal:
    return Proposal(entry.subject, entry.revision, entry.kind, entry.body)


def test_an_empty_file_adds_nothing(ledger: Ledger) -> None:
    done = import_entries(ledger, read(b""), "theirs.jsonl")
    assert (done.added, ledger.head()) == (0, 0)


REVIEWS = st.sampled_from(
    [Accept(), Reject(), Retract(), Undo(), Second(agrees=False),
     Edit(claim=captured(note="နေပြည်တော် \u2028 \x01 'quoted\""), fields=("note",))]
)  # fmt: skip
AUTHORS = st.sampled_from(["anna", "ben", "မောင်ဘ", "王"])
REASONS = st.text(st.characters(exclude_characters="\x00", exclude_categories=("Cs",)), min_size=1)


@settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(st.tuples(REVIEWS, AUTHORS, REASONS), max_size=6))
def test_whatever_was_decided_comes_back_byte_for_byte(
    steps: list[tuple[object, str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    made = chain_of(CLAIM)
    for review, author, reason in steps:
        made.review(CLAIM.id, review, author, reason)  # type: ignore[arg-type]
    # Not every order of steps is one that a reviewer could take: those aren't for import to take.
    try:
        entries = read(written(made))
    except FaultyInputError:
        return
    address = str(tmp_path_factory.mktemp("empty") / "ledger.sqlite3")
    ledger = open_ledger(address, corpus=None)
    import_entries(ledger, entries, "theirs.jsonl")
    ledger.close()
    assert exported(address) == written(made)
