"""Find names in a text: one automaton over all of them, the longest match wins."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

import ahocorasick

from geodata.corpus.folding import fold
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
            self._automaton.add_word(key, (len(key), meaning_of(tuple(found))))
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
        found: list[tuple[int, int, Meaning]] = []
        length_of_all = len(lowered)
        for last, (length, meaning) in self._automaton.iter(lowered):
            start, end = last - length + 1, last + 1
            if (start and lowered[start - 1].isalnum()) or (
                end < length_of_all and lowered[end].isalnum()
            ):
                continue
            fitting = _fitting(meaning, folded, start, end)
            if fitting is not None:
                # No two end alike that begin alike: the longer first, meanings are not compared.
                found.append((start, -end, fitting))
        found.sort()
        mentions: list[Mention] = []
        reached = 0
        for start, negative_end, fitting in found:
            end = -negative_end
            if start < reached or not _is_noun(lowered, start, end):
                continue
            if _is_turned(lowered, start, end, is_office=fitting.is_office):
                continue
            _, sort, ids, is_name, place_ids, _ = fitting
            mentions.append(Mention(start, end, sort, ids, is_name, place_ids))
            reached = end
        return mentions


_AGAINST = ("anti-", "pro-", "non-", "counter-")
_NO_LONGER = ("former ", "ex-", "deputy ", "vice ", "vice-", "then-", "outgoing ", "late ")


def _is_turned(lowered: str, start: int, end: int, *, is_office: bool) -> bool:
    """Tell "anti-regime" and "ambassador to Thailand" from the names in them."""
    before = lowered[max(0, start - 9) : start]
    if before.endswith(_AGAINST):
        return True
    if not is_office:
        return False
    after = lowered[end : end + 4]
    return before.endswith(_NO_LONGER) or (
        after == " to "
        and lowered[start:end].endswith("ambassador")
        and not lowered.startswith(" to myanmar", end)
    )


def lower(folded: str) -> str:
    """Return a text in small letters, each where its capital stood."""
    lowered = folded.lower()
    if len(lowered) == len(folded):
        return lowered
    # Some capitals have a small letter of two characters: offsets would shift.
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in folded)


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
    if lowered[start:end] not in _ADJECTIVES:
        return True
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
