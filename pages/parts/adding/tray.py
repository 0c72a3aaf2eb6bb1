"""What came in: a list to choose from, and whether it is known already."""

import streamlit as st

from geodata.ledger.seed_writing import title_of
from geodata.ledger.states import Status
from pages.parts.adding.articles import Article
from pages.parts.adding.cards import byline
from pages.parts.adding.known import known_as
from pages.parts.adding.proposing import claims_of
from pages.parts.adding.rows import Row, show_rows
from pages.parts.adding.session import Visit
from pages.parts.standing import Standing


def show_tray(visit: Visit, standing: Standing) -> None:
    """List the articles on the desk; choosing one shows it."""

    def act(key: str, do: str) -> None:
        if do == "show":
            visit.show(key)
        elif do == "put_away":
            visit.put_away(key)

    rows = [
        _row(key, one, standing, is_current=one is visit.article)
        for key, one in visit.articles.items()
    ]
    show_rows(rows, "On the desk", act, key="tray")


def _row(key: str, article: Article, standing: Standing, *, is_current: bool) -> Row:
    count = len(article.candidates)
    found = f"{count} candidate{'' if count == 1 else 's'}" if article.is_dated else "not read yet"
    warning = "" if article.is_dated else "needs a day of publication"
    if id_ := known_as(article.source, standing.states.documents):
        is_standing = id_ in standing.record.documents
        warning = "in the record already" if is_standing else "sent to review already"
    show = () if is_current else (("show", "Show"),)
    return Row(
        key,
        title_of(article.source),
        (f"{article.name} · {byline(article)} · {found}",),
        warning,
        (*show, ("put_away", "Put away")),
        is_current,
    )


def offer_putting_away(visit: Visit) -> None:
    """Offer to take the article that is shown off the desk."""
    st.button(
        "Put this article away",
        icon=":material/close:",
        help="Takes it off this page. What was sent goes on waiting.",
        on_click=visit.put_away,
        args=(visit.current,),
    )


def offer_bringing_back(visit: Visit) -> None:
    """Offer to undo putting an article away: what was changed in it would be lost."""
    if visit.away:
        st.button("Bring back what was put away", icon=":material/undo:", on_click=visit.bring_back)


def tell_known(visit: Visit, article: Article, standing: Standing) -> None:
    """Say where an article is known already, whatever it is called this time."""
    id_ = known_as(article.source, standing.states.documents)
    # Whoever has just sent it need not be told that it was sent.
    if id_ is None or visit.said:
        return
    if id_ in standing.record.documents:
        st.info(
            f"**This article is in the record already**, as `{id_}`: the same words, whatever name "
            "or address it came under. Only candidates that it doesn’t have yet would be added."
        )
        return
    claims = claims_of(standing.states, id_)
    decided = sum(one.status is not Status.WAITING for one in claims)
    st.info(
        f"**This article was sent to review already**, as `{id_}`: {decided} of {len(claims)} "
        "decided. What you change and send again takes the place of what you sent and nobody "
        "has decided."
    )
