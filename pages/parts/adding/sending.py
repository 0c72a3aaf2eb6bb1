"""The button that sends an article to review, and the same as files."""

import streamlit as st

from geodata.ledger.ledger_errors import LedgerError
from geodata.ledger.store import Ledger
from pages.parts.access import WritingRefusedError, require_writer, words_for_visitor
from pages.parts.adding.articles import Article
from pages.parts.adding.downloads import to_json_lines, to_seeds, to_toml
from pages.parts.adding.known import known_as
from pages.parts.adding.proposing import NotSentError, Sent, propose
from pages.parts.adding.session import Visit
from pages.parts.standing import Standing

_PROMISE = "Nothing goes onto the map by this: what you send waits until somebody reviews it."


def show_sending(visit: Visit, article: Article, ledger: Ledger, standing: Standing) -> None:
    """Show the button that sends an article, and the same as files."""
    faulty = len(article.faulty)
    # Its place is kept: a button that moves down is shown twice for a moment.
    above = st.container()
    if faulty:
        above.error(
            f"{count_of(faulty, 'candidate')} can’t be sent with the days as they are: mend what "
            "is said beside the field, undo it, or set the candidate aside."
        )
    with st.container(horizontal=True):
        st.button(
            "Send to review",
            icon=":material/outgoing_mail:",
            on_click=_send_one,
            args=(visit, article, ledger),
            disabled=bool(faulty) or not article.candidates,
        )
        if len(visit.articles) > 1:
            ready = [one for one in visit.articles.values() if _is_ready(one, standing)]
            st.button(f"Send all {len(ready)} that are ready", on_click=_send_all,
                      args=(visit, ready, ledger), disabled=not ready)  # fmt: skip
        if not faulty:
            _offer_files(article, standing)
    st.markdown(_PROMISE)


def _is_ready(article: Article, standing: Standing) -> bool:
    is_new = known_as(article.source, standing.states.documents) is None
    return article.is_dated and bool(article.candidates) and not article.faulty and is_new


def _offer_files(article: Article, standing: Standing) -> None:
    name, record = article.source.document_id, standing.record
    with st.popover("Download", icon=":material/download:"):
        st.download_button(
            "Candidates (JSON Lines)",
            to_json_lines(article),
            f"{name}.jsonl",
            "application/jsonl",
            on_click="ignore",
        )
        st.download_button(
            "Claims for seeds/claims (TOML)",
            to_toml(article, record),
            f"{name}.toml",
            "application/toml",
            on_click="ignore",
        )
        st.download_button(
            "Article, passport and claims for seeds (ZIP)",
            to_seeds(article, record),
            f"{name}.zip",
            "application/zip",
            on_click="ignore",
        )


def _send(visit: Visit, article: Article, ledger: Ledger) -> Sent | None:
    """Send an article; where that can't be, say why and lose nothing."""
    visit.forget()
    try:
        return propose(article, ledger, require_writer().name)
    except (NotSentError, WritingRefusedError, LedgerError) as error:
        visit.failed = f"Nothing was sent. {words_for_visitor(error)}"
        return None


def _send_one(visit: Visit, article: Article, ledger: Ledger) -> None:
    sent = _send(visit, article, ledger)
    if sent is None:
        return
    if not sent.new and not sent.replaced:
        visit.said = "The ledger has all of this already; nothing was added."
        return
    kept, all_ = len(article.kept), len(article.candidates)
    aside = f" and {all_ - kept} set aside" if kept < all_ else ""
    again = f", {sent.replaced} of them in the place of earlier ones" if sent.replaced else ""
    visit.said = f"Sent to review: {count_of(kept, 'candidate')}{aside}{again}."


def _send_all(visit: Visit, articles: list[Article], ledger: Ledger) -> None:
    sent = 0
    for article in articles:
        if _send(visit, article, ledger) is None:
            break
        sent += 1
    visit.said = f"Sent {count_of(sent, 'article')}." if sent else ""


def tell_outcome(visit: Visit) -> None:
    """Say what came of the last thing that was done."""
    if visit.said:
        st.success(visit.said, icon=":material/inbox:")
    if visit.failed:
        st.error("It was not done:", icon=":material/error:")
        # The sentence may hold names and words from outside: it is shown to the letter.
        st.code(visit.failed, language=None, wrap_lines=True)


def count_of(number: int, noun: str) -> str:
    """Say how many of something."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
