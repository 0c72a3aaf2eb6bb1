"""Find names in a text: one automaton over all of them, the longest match wins."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import ahocorasick

from geodata.corpus.folding import fold, lower
from geodata.extract.lexicon import words_of
from geodata.extract.mentions import Mention
from geodata.extract.name_meanings import Entry, Meaning, list_names, meaning_of
from geodata.gazetteer import Gazetteer, read_gazetteer
from geodata.model import Actor
from geodata.registers import Office, read_actors, read_offices

_SHORTEST = 2
_ADJECTIVES = words_of("names", "adjectives")
"""Names of peoples too: a place only where a preposition says so."""

_LOCATIVE = (
    "-held ",
    "-controlled ",
    "in ",
    "across ",
    "throughout ",
    "of ",
    "from ",
    "into ",
    "through ",
    "and ",
    "to ",
    "northern ",
    "southern ",
    "eastern ",
    "western ",
    "central ",
)


class NameIndex:
    """Every name on record, ready to be looked for."""

    def __init__(
        self, gazetteer: Gazetteer, actors: Mapping[str, Actor], offices: Iterable[Office]
    ) -> None:
        """Build the automaton; takes a tenth of a second, so build it once."""
        entries: dict[str, list[Entry]] = defaultdict(list)
        for name, entry in list_names(gazetteer, actors, offices):
            key = fold(name).lower()
            if len(key) >= _SHORTEST and entry not in entries[key]:
                entries[key].append(entry)
        self._automaton = ahocorasick.Automaton()
        for key, found in entries.items():
            meaning = meaning_of(tuple(found))
            known = _Name(len(key), meaning, _casing_of(found), key in _ADJECTIVES)
            self._automaton.add_word(key, known)
        self._automaton.make_automaton()

    def find(self, folded: str, lowered: str | None = None) -> list[Mention]:
        """Return the names in a folded text, in order, none within another.

        Parameters
        ----------
        folded
            As `geodata.corpus.folding.fold` returns it.
        lowered
            The same in small letters, offset for offset, where the caller has it.

        Returns
        -------
        list of Mention
            Offsets are those of ``folded``.
        """
        lowered = lower(folded) if lowered is None else lowered
        found: list[tuple[int, int, Meaning, bool]] = []
        length_of_all = len(lowered)
        for last, (length, meaning, casing, is_adjective) in self._automaton.iter(lowered):
            start, end = last - length + 1, last + 1
            if (start and lowered[start - 1].isalnum()) or (
                end < length_of_all and lowered[end].isalnum()
            ):
                continue
            if casing is _CAPITAL and not folded[start].isupper():
                continue
            fitting = meaning if casing is not _MANY else _fitting(meaning, folded, start, end)
            if fitting is not None:
                # No two end alike that begin alike: the longer first, meanings are not compared.
                found.append((start, -end, fitting, is_adjective))
        found.sort()
        mentions: list[Mention] = []
        reached = 0
        for start, negative_end, fitting, is_adjective in found:
            end = -negative_end
            if start < reached or (is_adjective and not _is_noun(lowered, start, end)):
                continue
            if _is_turned(lowered, start, end, is_office=fitting.is_office):
                continue
            _, sort, ids, is_name, place_ids, _ = fitting
            mentions.append(Mention(start, end, sort, ids, is_name, place_ids))
            reached = end
        return mentions


_ANY, _CAPITAL, _MANY = range(3)


class _Name(NamedTuple):
    """What the automaton holds of a name; most can be told right or wrong by one look."""

    length: int
    meaning: Meaning
    casing: int
    """In any letters, with a capital, or to be looked at more closely: acronyms and namesakes."""
    is_adjective: bool


def _casing_of(entries: Sequence[Entry]) -> int:
    if len(entries) > 1 or entries[0].is_acronym:
        return _MANY
    return _CAPITAL if entries[0].is_capital else _ANY


_AGAINST = ("anti-", "pro-", "non-", "counter-")
_NO_LONGER = ("former ", "ex-", "deputy ", "vice ", "vice-", "then-", "outgoing ", "late ")


def _is_turned(lowered: str, start: int, end: int, *, is_office: bool) -> bool:
    """Tell "anti-regime" and "ambassador to Thailand" from the names in them."""
    if not is_office:
        is_joined = start > 0 and lowered[start - 1] == "-"
        return is_joined and lowered.endswith(_AGAINST, 0, start)
    before = lowered[max(0, start - 9) : start]
    if before.endswith(_AGAINST):
        return True
    after = lowered[end : end + 4]
    return before.endswith(_NO_LONGER) or (
        after == " to "
        and lowered[start:end].endswith("ambassador")
        and not lowered.startswith(" to myanmar", end)
    )


def _fitting(meaning: Meaning, folded: str, start: int, end: int) -> Meaning | None:
    """Return what is meant by a name as it is written here, None where it is nothing."""
    entries = meaning.entries
    if len(entries) == 1:
        return meaning if _is_cased(entries[0], folded, start, end) else None
    fitting = [one for one in entries if _is_cased(one, folded, start, end)]
    if len(fitting) == len(entries):
        return meaning
    return meaning_of(tuple(fitting)) if fitting else None


def _is_cased(entry: Entry, folded: str, start: int, end: int) -> bool:
    if entry.is_acronym:
        return folded[start:end] == entry.cased
    # Headlines may stand in capitals throughout; no proper name begins small.
    return not entry.is_capital or folded[start].isupper()


def _is_noun(lowered: str, start: int, end: int) -> bool:
    """Tell the state of a people from the people: "in Kachin", not "Kachin fighters"."""
    if not lowered[max(0, start - 12) : start].endswith(_LOCATIVE):
        return False
    after = lowered[end : end + 5]
    return not after.startswith((" ", "-")) or after.startswith(
        (
            " and ",
            " as ",
            " bord",
            " stat",
            " gate",
            " on ",
            " in ",
            " to ",
            " afte",
            " sinc",
            " have",
            " has ",
            " is ",
        )
    )


@cache
def read_names() -> NameIndex:
    """Return the index over the registers and the gazetteer; a second call the same one."""
    return NameIndex(read_gazetteer(), read_actors(), read_offices())
