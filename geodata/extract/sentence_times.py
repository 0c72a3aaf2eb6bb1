"""The times of a sentence, each read once."""

from dataclasses import dataclass, field

from geodata.extract.memory import Memory
from geodata.extract.phrases import Phrase
from geodata.extract.times import Reading, TimeExpression, resolve_time


@dataclass(frozen=True, slots=True)
class Times:
    """The time expressions of a sentence, by the offset at which they begin."""

    found: dict[int, TimeExpression]
    _readings: dict[tuple[int, bool], Reading] = field(default_factory=dict)
    events: dict[tuple[int, int, int, bool], Reading] = field(default_factory=dict)
    """When that was which the clauses tell; kept by `date_event`."""

    def of(self, phrase: Phrase) -> TimeExpression | None:
        """Return the expression that a phrase of time holds."""
        return self.found.get(phrase.start)

    def read(
        self, expression: TimeExpression, memory: Memory, *, is_future: bool = False
    ) -> Reading:
        """Return the days of one of them, counted from what was told before; read once for all."""
        key = (expression.start, is_future)
        found = self._readings.get(key)
        if found is None:
            found = resolve_time(
                expression, memory.anchor, is_future=is_future, context=memory.when
            )
            self._readings[key] = found
        return found

    def words_of(self, reading: Reading) -> tuple[int, int] | None:
        """Return the offsets of the words that a reading is of, None where tense alone gave it."""
        words = reading.interval.phrase
        for expression in self.found.values() if words else ():
            if expression.text == words:
                return (expression.start, expression.end)
        return None
