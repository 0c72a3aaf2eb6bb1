"""What one visit has on its desk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import streamlit as st

from geodata.corpus.source_texts import PublicationDates, SourceText
from geodata.extract.reading import Reader
from geodata.model import Document
from pages.parts.adding.articles import Article, date_article, read_article
from pages.parts.adding.intake import Intake, Refused, named_apart
from pages.parts.adding.known import article_name, known_as


@dataclass(slots=True)
class Visit:
    """The articles of a visit, by what tells them apart, and which of them is shown.

    Parameters
    ----------
    articles
        In the order in which they came.
    current
        Which one is shown.
    refused
        What the last intake couldn't take.
    said
        What was last done, in a sentence of our own.
    taken
        How often something was taken in: the form begins anew after each.
    withdrawn
        What was withdrawn in this visit: it can be put back without looking for it.
    failed
        Why the last thing couldn't be done.
    away
        What was last put away, until it is brought back.
    """

    articles: dict[str, Article] = field(default_factory=dict)
    current: str | None = None
    refused: list[Refused] = field(default_factory=list)
    said: str = ""
    taken: int = 0
    withdrawn: set[str] = field(default_factory=set)
    failed: str = ""
    away: tuple[str, Article] | None = None

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self.articles.get(self.current or "")

    def show(self, name: str) -> None:
        """Show another article."""
        if name in self.articles:
            self.current = name
            self.forget()

    def put_away(self, name: str) -> None:
        """Take an article off the desk; what was sent goes on waiting."""
        self.away = (name, self.articles.pop(name)) if name in self.articles else self.away
        if self.current == name:
            self.current = next(iter(self.articles), None)
        self.forget()

    def bring_back(self) -> None:
        """Put what was last put away on the desk again, with everything that was changed."""
        if self.away:
            name, article = self.away
            self.articles.setdefault(name, article)
            self.current, self.away = name, None

    def forget(self) -> None:
        """Say no more what was last done."""
        self.said, self.failed = "", ""


def open_visit() -> Visit:
    """Return what this session has on its desk."""
    if "adding" not in st.session_state:
        st.session_state["adding"] = Visit()
    visit: Visit = st.session_state["adding"]
    return visit


def take_in(
    visit: Visit, intake: Intake, documents: Mapping[str, Document], reader: Reader
) -> None:
    """Put what came in on the desk, and read it; the same article twice is one.

    Of an article that the ledger has, it knows the day where the text doesn't say it.
    """
    visit.refused = list(intake.refused)
    visit.forget()
    first = None
    for name, source in intake.taken:
        there = visit.articles.get(article_name(source))
        if there:
            visit.refused.append(Refused(name, f"is the same article as {there.name}, read above"))
        else:
            lie_down(visit, Article(_dated_by(documents, source), name), reader)
        first = first or article_name(source)
    if first:
        visit.current = first
        visit.taken += 1


def _dated_by(documents: Mapping[str, Document], source: SourceText) -> SourceText:
    id_ = known_as(source, documents)
    if source.dates or id_ is None:
        return source
    passport = documents[id_].passport
    dates = PublicationDates(
        passport.published_on,
        passport.published_earliest,
        passport.published_latest,
        f"what the ledger says of {id_}: {passport.published_reason}",
    )
    return replace(source, dates=dates)


def lie_down(visit: Visit, article: Article, reader: Reader) -> None:
    """Put an article on the desk and read it."""
    name = article_name(article.source)
    others = (one.source for key, one in visit.articles.items() if key != name)
    article.source = named_apart(article.source, [one.document_id for one in others])
    read_article(article, reader)
    visit.articles[name] = article
    visit.current = name


def date_articles(
    articles: Iterable[Article], dates: PublicationDates, how: str, reader: Reader
) -> None:
    """Give articles the day that a person says, and read them."""
    for article in articles:
        date_article(article, dates, how)
        read_article(article, reader)
