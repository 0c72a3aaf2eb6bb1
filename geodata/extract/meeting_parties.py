"""Who met whom, written down as the record does."""

from collections.abc import Iterable

import msgspec

from geodata.extract.clauses import Clause, Nouns
from geodata.extract.desk import Desk
from geodata.extract.drafts import Parts
from geodata.extract.phrases import Phrase
from geodata.extract.polarity import Standing
from geodata.extract.times import Reading
from geodata.model import Kind, Polarity, Role
from geodata.model.actors import Side
from geodata.registers import side_of


class Setting(msgspec.Struct, frozen=True):
    """When and where a meeting was, where its own sentence doesn't say."""

    when: Reading | None = None
    place_id: str | None = None


_NOWHERE = Setting()


def last_setting(desk: Desk) -> Setting:
    """Return when and where the meeting was that was told of last."""
    when = desk.memory.pair_when
    return Setting(Reading(when, None, None) if when else None, desk.memory.pair_place)


def hosts_at(desk: Desk, place_id: str | None) -> tuple[str, ...]:
    """Return the state that is the host of who comes to a place."""
    row = desk.gazetteer.get(place_id) if place_id else None
    country = getattr(row, "country", "MM" if row is not None else "")
    state = {"CN": "china", "MM": "myanmar", "BD": "bangladesh", "TH": "thailand", "IN": "india"}
    host = state.get(country, "")
    return (host,) if host in desk.cast.actors else ()


def is_chinese(desk: Desk, actor_id: str) -> bool:
    """Tell China's people and bodies."""
    return side_of(actor_id, desk.cast.actors) is Side.CHINA


def _when(desk: Desk, clause: Clause | None, setting: Setting, *, is_planned: bool) -> Reading:
    """Return the sentence's own time where it has one, else that of the meeting spoken of."""
    own = desk.event_time(clause, is_future=is_planned)
    return own if own.interval.phrase or setting.when is None else setting.when


def _sides(desk: Desk, ones: Iterable[str], others: Iterable[str]) -> Parts:
    """Put China's people on side b, everybody else on side a, as the record does."""
    first, second = tuple(ones), tuple(others)
    everybody = dict.fromkeys((*first, *second))
    chinese = [one for one in everybody if is_chinese(desk, one)]
    if chinese and len(chinese) < len(everybody):
        return tuple((one, Role.PARTY, "b" if one in chinese else "a") for one in everybody)
    return (
        *((one, Role.PARTY, "a") for one in first),
        *((one, Role.PARTY, "b") for one in second),
    )


def add_meeting(
    desk: Desk,
    clause: Clause | None,
    value: str,
    ones: Iterable[str],
    others: Iterable[str],
    standing: Standing,
    *,
    setting: Setting = _NOWHERE,
    trigger: Phrase | None = None,
    extra: Parts = (),
) -> None:
    """Draft a meeting of two sides, placed and dated by its clause."""
    nouns: Nouns = []
    if clause:
        nouns = [*clause.behind("in", "at", "to"), *clause.objects]
    toponym, placing = desk.place_of(nouns)
    hung_on = trigger or (clause.verb if clause else desk.sentence.phrases[0])
    is_planned = standing.polarity is Polarity.PLANNED
    parts = tuple(sorted(_sides(desk, ones, others), key=lambda one: (one[2] or "", one[0])))
    desk.add(
        Kind.MEETING,
        value,
        f"meeting.{value}",
        hung_on,
        _when(desk, clause, setting, is_planned=is_planned),
        polarity=standing.polarity,
        parts=(*parts, *extra),
        toponym=toponym,
        place_id=placing.place_id or setting.place_id,
        candidates=placing.candidates,
    )
