"""The parts of a claim that is being split: each as the claim is, but for what a person set."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geodata.gazetteer import Gazetteer
from geodata.model import VALUES, Claim, DateInterval, Document, Excerpt, Kind, Place, Region
from pages.parts.adding.by_hand import WORDS_MOST
from pages.parts.adding.edits import LABELS, Edit, Outcome, apply
from pages.parts.adding.setting import changed_fields

Changes = Mapping[str, str]
"""What a person set of one part, by field: those of `LABELS`, and those below."""
KIND, WORDS, NEAR, TOPONYM = "kind", "words", "near", "toponym"
"""Its kind; the words it rests on, and where they were selected; its place as written."""

_ANOTHER_HAPPENING = {KIND, "place_id", "project_id", "crossing_id", "earliest", "latest"}
"""What makes a part tell of something else than the claim, under no name they share."""


@dataclass(frozen=True)
class Whole:
    """The claim that is split, with what its parts are read against."""

    subject: str
    claim: Claim
    document: Document
    gazetteer: Gazetteer

    def part(self, changes: Changes) -> Outcome:
        """Return a part, and by field why something that was set can't be."""
        base, faults = self.base(changes)
        done = apply(base, Edit(_plain(changes)))
        if done.claim.value not in VALUES[done.claim.kind]:
            faults["value"] = "Choose what is said: the claim’s own value is of another kind"
        return Outcome(done.claim, {**faults, **done.faults})

    def changed(self, changes: Changes, fields: object) -> Changes:
        """Return what is set of a part after a browser's wish; what can't be is passed over."""
        told = fields if isinstance(fields, Mapping) else {}
        asked = {str(name): str(one) for name, one in told.items()}
        own = {name: one for name, one in changes.items() if name not in LABELS}
        own |= {name: asked[name][:WORDS_MOST] for name in (WORDS, NEAR, TOPONYM) if name in asked}
        if asked.get(KIND) in set(Kind):
            own[KIND] = asked[KIND]
        base, _ = self.base(own)
        kept = _plain(changes)
        if kept.get("value") not in VALUES[base.kind]:
            kept.pop("value", None)
        return {**own, **changed_fields(base, Edit(kept), asked).changes}

    def base(self, changes: Changes) -> tuple[Claim, dict[str, str]]:
        """Return the claim with kind, words and toponym set, which others hang on."""
        update: dict[str, object] = {"note": self._note()}
        faults: dict[str, str] = {}
        if changes.get(KIND) in set(Kind):
            update["kind"] = Kind(changes[KIND])
        excerpt = self._excerpt(changes, faults)
        update |= {"excerpt": excerpt, "toponym": self._toponym(changes, excerpt, faults)}
        when = self.claim.when
        if when.phrase not in excerpt.text:
            rule = f"from “{when.phrase}” in the claim that was split: {when.rule}"
            update["when"] = DateInterval(earliest=when.earliest, latest=when.latest, rule=rule)
        if changes.keys() & _ANOTHER_HAPPENING:
            update["event"] = None
        return _with(self.claim, update), faults

    def _note(self) -> str:
        return " ".join(filter(None, [self.claim.note, f"Split from claim {self.subject}."]))

    def _excerpt(self, changes: Changes, faults: dict[str, str]) -> Excerpt:
        words = changes.get(WORDS, "").strip()
        whole = self.claim.excerpt
        if WORDS not in changes or words == whole.text:
            return whole
        asked = changes.get(NEAR, "")
        near = int(asked) if asked.isascii() and asked.isdecimal() else whole.start
        starts = list(_found(words, self.document))
        if not starts:
            faults[WORDS] = (
                "These words don’t stand in the article: copy them exactly as they are there"
            )
            return whole
        start = min(starts, key=lambda one: (not _is_within(one, words, whole), abs(one - near)))
        return Excerpt(
            document_id=whole.document_id, start=start, end=start + len(words), text=words
        )

    def _toponym(self, changes: Changes, excerpt: Excerpt, faults: dict[str, str]) -> str | None:
        """Return the place as written: as set, else the name that a chosen place has there."""
        if TOPONYM in changes:
            written = changes[TOPONYM].strip()
            if written and written not in self.document.text:
                faults[TOPONYM] = "These words don’t stand in the article: give its own, or none"
                return self.claim.toponym
            return written or None
        chosen = changes.get("place_id")
        if not chosen or chosen == self.claim.place_id:
            return self.claim.toponym
        names = (one for one in _names(chosen, self.gazetteer) if one in excerpt.text)
        return next(names, self.claim.toponym)


def _with(claim: Claim, update: Mapping[str, object]) -> Claim:
    # A copy would keep the id of the claim that it is a copy of.
    content = {name: getattr(claim, name) for name in type(claim).model_fields}
    return Claim.model_validate(content | dict(update))


def _plain(changes: Changes) -> dict[str, str]:
    return {name: one for name, one in changes.items() if name in LABELS}


def _found(words: str, document: Document) -> Iterator[int]:
    """Yield where words stand within the article's evidence, to the letter."""
    first, last = document.passport.evidence_start, document.passport.evidence_end
    at = document.text.find(words, first, last) if words else -1
    while at >= 0:
        yield at
        at = document.text.find(words, at + 1, last)


def _is_within(start: int, words: str, whole: Excerpt) -> bool:
    return whole.start <= start and start + len(words) <= whole.end


def _names(place_id: str, gazetteer: Gazetteer) -> Iterator[str]:
    row = gazetteer.get(place_id)
    if row is not None:
        yield row.name
        yield from row.variants if isinstance(row, Place | Region) else ()


def alike(parts: Sequence[Claim]) -> tuple[int, int] | None:
    """Return the numbers of two parts that say the same, whatever their notes are; else None."""
    seen: dict[Any, int] = {}
    for number, one in enumerate(parts, start=1):
        first = seen.setdefault(_with(one, {"note": None}).id, number)
        if first != number:
            return first, number
    return None
