"""Articles on the desk: read, with what a person made of their candidates so far."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from geodata.corpus.assembling import GIVEN
from geodata.corpus.folding import fold
from geodata.corpus.source_texts import PublicationDates, SourceText
from geodata.extract.mentions import Mention
from geodata.extract.reading import Candidate, Reader
from geodata.extract.source_reading import read_source
from geodata.ledger.submissions import PlaceCandidate, SentCandidate
from geodata.model import Claim
from pages.parts.adding.by_hand import ByHand, Made, NotMadeError, make_candidate, to_made
from pages.parts.adding.edits import Edit, apply, read_as
from pages.parts.adding.setting import changed_fields

_UNDO_MOST = 200
_MADE_MOST = 500


@dataclass(slots=True)
class Article:
    """An article on the desk.

    Parameters
    ----------
    source
        As read; without a day of publication it isn't read for claims yet.
    name
        What it came as: a file's name, or that it was pasted.
    candidates
        What it claims, by key, in the order in which it says so.
    mentions
        The names in it.
    made
        What a person had made a claim of, by key; the candidates have it too.
    edits
        What a person changed, by key.
    past
        What was made and the edits before each change, the last one last.
    heard
        Number of the last operation that the browser sent.
    last_made
        Key of what was last made, for the browser to show.
    refusal
        Why nothing could be made of the words that were last chosen.
    """

    source: SourceText
    name: str
    candidates: dict[str, Candidate] = field(default_factory=dict)
    mentions: tuple[Mention, ...] = ()
    made: dict[str, Made] = field(default_factory=dict)
    edits: dict[str, Edit] = field(default_factory=dict)
    past: list[tuple[dict[str, Made], dict[str, Edit]]] = field(default_factory=list)
    heard: int = 0
    last_made: str = ""
    refusal: str = ""

    @property
    def is_dated(self) -> bool:
        """Whether its day of publication is known."""
        return self.source.dates is not None

    @property
    def is_given(self) -> bool:
        """Whether a person gave its day, or the days it lies between, and not its text."""
        dates = self.source.dates
        return dates is not None and (
            dates.basis.startswith(GIVEN) or dates.earliest != dates.latest
        )

    @property
    def kept(self) -> dict[str, Candidate]:
        """The candidates that weren't set aside."""
        return {key: one for key, one in self.candidates.items() if not self.edit(key).is_aside}

    @property
    def faulty(self) -> list[str]:
        """Keys of the kept candidates with a change that can't be made."""
        return [key for key, one in self.kept.items() if apply(one.claim, self.edit(key)).faults]

    def edit(self, key: str) -> Edit:
        """Return what a person made of a candidate."""
        return self.edits.get(key, Edit())

    def claims(self) -> list[Claim]:
        """Return the kept claims, adjustments in."""
        return [apply(one.claim, self.edit(key)).claim for key, one in self.kept.items()]


def read_article(article: Article, reader: Reader) -> None:
    """Read an article for claims, if its day is known; what was changed before stays changed."""
    if not article.is_dated:
        return
    article.candidates = _keyed(read_source(reader, article.source))
    article.mentions = tuple(reader.names.find(fold(article.source.text)))
    _lay_in(article)


def date_article(article: Article, dates: PublicationDates, how: str) -> None:
    """Give an article the day that a person says, and how they know it."""
    basis = f"{GIVEN}: {how.strip()}" if how.strip() else GIVEN
    article.source = replace(article.source, dates=replace(dates, basis=basis))


def _lay_in(article: Article) -> None:
    """Have among the candidates what a person made, and nothing else that one made before."""
    read = {key: one for key, one in article.candidates.items() if not isinstance(one, ByHand)}
    made = {
        key: make_candidate(article.source, article.mentions, one)
        for key, one in article.made.items()
    }
    in_order = sorted((read | made).items(), key=lambda item: item[1].draft.trigger)
    article.candidates = dict(in_order) if made else read


def _keyed(candidates: Iterable[Candidate]) -> dict[str, Candidate]:
    seen: Counter[str] = Counter()
    keyed = {}
    for one in candidates:
        draft = one.draft
        same = (draft.kind, draft.value, draft.span, draft.trigger, draft.rule, draft.toponym)
        digest = hashlib.sha256(repr(same).encode()).hexdigest()[:12]
        seen[digest] += 1
        keyed[f"{digest}-{seen[digest]}"] = one
    return keyed


def carry_out(article: Article, operations: Iterable[Mapping[str, object]]) -> None:
    """Do what a hand in the browser did, each once and in order.

    Parameters
    ----------
    article
        The article; it is changed.
    operations
        Each with ``number``, ``do`` (``set``, ``aside``, ``back``, ``make``, ``undo``), and where
        it belongs ``key`` and ``fields``, or ``words``, ``says`` and ``near``. What can't be is
        passed over: it comes from a browser; of words that no claim can be made of, the article
        says why.
    """
    for one in operations:
        number = one.get("number")
        if not isinstance(number, int) or number <= article.heard:
            continue
        article.heard, article.refusal = number, ""
        if one.get("do") == "undo":
            _undo(article)
        elif one.get("do") == "make":
            _make(article, one)
        else:
            _change(article, str(one.get("key")), one)


def _undo(article: Article) -> None:
    if article.past:
        article.made, article.edits = article.past.pop()
        _lay_in(article)


def _remember(article: Article) -> None:
    before = (dict(article.made), dict(article.edits))
    article.past = [*article.past[-_UNDO_MOST:], before]


def _make(article: Article, operation: Mapping[str, object]) -> None:
    if not article.is_dated:
        return
    try:
        made = to_made(article.source, operation)
        if len(article.made) >= _MADE_MOST:
            msg = f"Nothing was made: {_MADE_MOST} of one article are made by hand at most."
            raise NotMadeError(msg)
    except NotMadeError as error:
        article.refusal = str(error)
        return
    if made.key not in article.made:
        _remember(article)
        article.made = article.made | {made.key: made}
        _lay_in(article)
    article.last_made = made.key


def _change(article: Article, key: str, operation: Mapping[str, object]) -> None:
    changed = _changed(article, key, operation) if key in article.candidates else None
    if changed is not None and changed != article.edit(key):
        _remember(article)
        article.edits = article.edits | {key: changed}


def _changed(article: Article, key: str, operation: Mapping[str, object]) -> Edit | None:
    edit, claim = article.edit(key), article.candidates[key].claim
    match operation.get("do"):
        case "aside":
            return Edit(edit.changes, is_aside=True)
        case "back":
            return Edit(edit.changes, is_aside=False)
        case "set":
            return changed_fields(claim, edit, operation.get("fields"))
    return None


def sent_candidates(article: Article) -> list[SentCandidate]:
    """Return an article's candidates as they are sent; what was set aside goes along as such."""
    sent = []
    for key, candidate in article.candidates.items():
        edit = article.edit(key)
        places = tuple(
            PlaceCandidate(place_id=one.place_id, score=one.score, reasons=tuple(one.reasons))
            for one in candidate.draft.candidates
        )
        sent.append(
            SentCandidate(
                key=key,
                claim=apply(candidate.claim, edit).claim,
                rule=candidate.draft.rule,
                trigger=candidate.draft.trigger,
                place_candidates=places,
                why=tuple(candidate.why),
                changes=dict(edit.changes),
                read_as=read_as(candidate.claim, edit),
                set_aside=edit.is_aside,
            )
        )
    return sent
