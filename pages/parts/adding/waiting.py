"""What was sent and waits for review, and what its sender took back."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from geodata.corpus.source_texts import PublicationDates, SourceText
from geodata.corpus.sources import read_pasted
from geodata.extract.reading import Reader
from geodata.ledger.authors import CORPUS_AUTHOR
from geodata.ledger.decisions import Decision
from geodata.ledger.ledger_errors import LedgerError
from geodata.ledger.readings import Reading
from geodata.ledger.reviews import Retract, Undo
from geodata.ledger.states import ClaimState, States, Status
from geodata.ledger.store import Ledger
from geodata.model import Claim, Document, day_in_words
from pages.parts.access import WritingRefusedError, may_write, require_writer, words_for_visitor
from pages.parts.adding.articles import Article, read_article
from pages.parts.adding.by_hand import Made, is_by_hand
from pages.parts.adding.edits import Edit
from pages.parts.adding.known import article_name
from pages.parts.adding.opening import open_reader
from pages.parts.adding.proposing import WITHDRAWN, claims_of, is_set_aside, is_withdrawn
from pages.parts.adding.rows import Row, show_rows
from pages.parts.adding.sending import count_of, tell_outcome
from pages.parts.adding.session import Visit, lie_down
from pages.parts.standing import Standing


def show_waiting(visit: Visit, ledger: Ledger, standing: Standing) -> None:
    """List what waits, newest first, and what was withdrawn."""
    states = standing.states
    sent = _sent_articles(states)
    waiting = {id_: all_ for id_, all_ in sent.items() if _waiting(all_)}
    withdrawn = {
        id_: all_
        for id_, all_ in sent.items()
        if id_ not in waiting and any(map(is_withdrawn, all_))
    }
    writer = may_write().writer
    name = writer.name if writer else None

    def act(key: str, do: str) -> None:
        _act(visit, ledger, key, do)

    tell_outcome(visit)
    st.subheader(f"{count_of(len(waiting), 'article')} waiting for review", anchor=False)
    if waiting:
        rows = [_row(states, id_, all_, name) for id_, all_ in waiting.items()]
        show_rows(rows, "Waiting for review", act, key="waiting")
        st.page_link("pages/review.py", label="Review what waits", icon=":material/rate_review:")
    else:
        st.markdown("Nothing waits. What you send to review is listed here until it is decided.")
    if withdrawn:
        is_fresh = any(id_ in visit.withdrawn for id_ in withdrawn)
        with st.expander(f"Withdrawn ({len(withdrawn)})", expanded=is_fresh):
            rows = [_row(states, id_, all_, name) for id_, all_ in withdrawn.items()]
            show_rows(rows, "Withdrawn", act, key="withdrawn")


def _sent_articles(states: States) -> dict[str, list[ClaimState]]:
    """Return what people sent, by document, the last sent first."""
    sent: dict[str, list[ClaimState]] = {}
    for one in states.claims.values():
        if one.proposed_by != CORPUS_AUTHOR:
            sent.setdefault(one.claim.excerpt.document_id, []).append(one)
    return dict(sorted(sent.items(), key=lambda item: _newest(item[1]), reverse=True))


def _newest(claims: Sequence[ClaimState]) -> int:
    return max(one.entries[0].seq for one in claims)


def _waiting(claims: Sequence[ClaimState]) -> list[ClaimState]:
    return [one for one in claims if one.status is Status.WAITING]


def _row(states: States, id_: str, claims: Sequence[ClaimState], name: str | None) -> Row:
    document, waiting = states.documents[id_], _waiting(claims)
    adjusted = sum(bool(one.reading and one.reading.changes) for one in waiting)
    aside = sum(map(is_set_aside, claims))
    decided = len(claims) - len(waiting) - aside - sum(map(is_withdrawn, claims))
    counts = [count_of(len(waiting), "candidate")]
    counts += [f"{adjusted} adjusted"] if adjusted else []
    counts += [f"{aside} set aside"] if aside else []
    counts += [f"{decided} decided"] if decided else []
    last = max(claims, key=lambda one: one.entries[0].seq)
    sent = f"{day_in_words(last.proposed_at.date())}, {last.proposed_at:%H:%M} UTC"
    lines = (
        f"published {day_in_words(document.passport.published_on)} · {', '.join(counts)}",
        f"sent {sent} by {last.proposed_by} · {id_}",
    )
    actions = [("open", "Open")] if waiting else []
    if name and any(one.proposed_by == name for one in waiting):
        actions.append(("withdraw", "Withdraw"))
    if name and any(is_withdrawn(one) and one.proposed_by == name for one in claims):
        actions.append(("put_back", "Put back"))
    return Row(id_, document.passport.title, lines, actions=tuple(actions))


def _act(visit: Visit, ledger: Ledger, id_: str, do: str) -> None:
    visit.forget()
    try:
        states = ledger.states()
        if id_ not in states.documents:
            return
        claims = claims_of(states, id_)
        if do == "open":
            _open(visit, states.documents[id_], claims)
        elif do == "withdraw":
            _withdraw(visit, ledger, id_, claims)
        elif do == "put_back":
            _put_back(ledger, claims)
    except (WritingRefusedError, LedgerError) as error:
        visit.failed = f"Nothing was changed. {words_for_visitor(error)}"


def _withdraw(visit: Visit, ledger: Ledger, id_: str, claims: Sequence[ClaimState]) -> None:
    """Take back what the writer sent and nobody has decided: the server asks who it is."""
    name = require_writer().name
    own = [one for one in _waiting(claims) if one.proposed_by == name]
    decisions = [Decision(one.subject, one.revision, Retract()) for one in own]
    ledger.review_many(decisions, name, WITHDRAWN)
    visit.withdrawn.add(id_)


def _put_back(ledger: Ledger, claims: Sequence[ClaimState]) -> None:
    name = require_writer().name
    own = [one for one in claims if is_withdrawn(one) and one.proposed_by == name]
    ledger.review_many([Decision(one.subject, one.revision, Undo()) for one in own], name)


def _open(visit: Visit, document: Document, claims: Sequence[ClaimState]) -> None:
    article = to_article(document, claims, open_reader())
    name = article_name(article.source)
    if name in visit.articles:
        # Laid over it, what was sent would wipe out what was changed since.
        visit.show(name)
        visit.said = "It is on the desk already. Put it away there to open it as it was sent."
    else:
        lie_down(visit, article, open_reader())


def to_article(document: Document, claims: Sequence[ClaimState], reader: Reader) -> Article:
    """Take what was sent onto the desk again, read anew, with what a person had made of it."""
    article = Article(to_source(document), document.id)
    article.edits = {
        one.reading.key: Edit(dict(one.reading.changes), is_set_aside(one))
        for one in claims
        if one.reading and (one.reading.changes or is_set_aside(one))
    }
    article.made = {
        one.reading.key: _made(one.claim, one.reading)
        for one in claims
        if one.reading and _is_kept_by_hand(one)
    }
    read_article(article, reader)
    return article


def _is_kept_by_hand(state: ClaimState) -> bool:
    is_open = state.status is Status.WAITING or is_set_aside(state)
    return is_open and state.reading is not None and is_by_hand(state.reading.rule)


def _made(claim: Claim, reading: Reading) -> Made:
    return Made(*reading.trigger, claim.kind, reading.read_as.get("value", claim.value))


def to_source(document: Document) -> SourceText:
    """Return a document of the ledger as a text that is read anew, from the day it is known by."""
    passport = document.passport
    dates = PublicationDates(
        passport.published_on,
        passport.published_earliest,
        passport.published_latest,
        passport.published_reason,
    )
    return replace(
        read_pasted(document.text),
        document_id=document.id,
        title=passport.title,
        publisher=passport.publisher,
        dates=dates,
        evidence_start=passport.evidence_start,
        evidence_end=passport.evidence_end,
    )
