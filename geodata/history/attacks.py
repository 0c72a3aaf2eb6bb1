"""Ground under attack: who presses, since when, and until when."""

from msgspec.structs import replace

from geodata.history.agreement import Agreement
from geodata.history.sayings import NOBODY_SAYS, Said
from geodata.history.stretches import Answer, Layer
from geodata.model import Condition

_CONTESTED = Condition.CONTESTED
_GRAVITY: dict[str, int] = {
    Condition.UNKNOWN: 0,
    Condition.HELD: 1,
    Condition.CONTESTED: 2,
    Condition.ENCIRCLED: 3,
}


def graver(one: str, other: str) -> str:
    """Return the graver of two conditions of ground."""
    return one if _GRAVITY[one] >= _GRAVITY[other] else other


def fresh(said: Said, agreement: Agreement) -> Answer:
    """Return the answer that a word gives by itself."""
    pressing = agreement.without(said.pressing, said.holders) if said.pressing else ()
    basis = said.basis
    return Answer(said.condition, said.holders, basis, pressing, basis if pressing else NOBODY_SAYS)


def pressed(said: Said, standing: Answer, agreement: Agreement) -> Answer | None:
    """Return the answer after an attack, None where its holder alone attacks."""
    pressing = agreement.without(said.pressing, standing.holders)
    if said.pressing and not pressing:
        return None
    basis = said.basis
    if standing.is_pressed:
        basis = standing.pressed.confirmed(said, is_asserted=said.is_asserted)
    return replace(
        standing,
        condition=graver(_CONTESTED, standing.condition),
        pressing=agreement.joined(standing.pressing, pressing),
        pressed=basis,
    )


def eased(said: Said, standing: Answer, agreement: Agreement) -> Answer | None:
    """Return the answer after a halt, None where nobody halts who attacked."""
    left = agreement.without(standing.pressing, said.pressing)
    if left == standing.pressing:
        return None
    condition = standing.condition
    if not left and not standing.camps:
        condition = Condition.HELD if standing.holders else Condition.UNKNOWN
    basis = standing.pressed.confirmed(said, is_asserted=said.is_asserted)
    return replace(standing, condition=condition, pressing=left, pressed=basis)


def keep_pressing(answer: Answer, standing: Answer, agreement: Agreement) -> Answer:
    """Let those who pressed go on, under another word on the holder."""
    if not standing.is_pressed or answer.is_pressed:
        return answer
    pressing = agreement.without(standing.pressing, answer.holders)
    if standing.pressing and not pressing:
        return answer
    condition = graver(answer.condition, standing.condition)
    return replace(answer, condition=condition, pressing=pressing, pressed=standing.pressed)


def is_wholly_later(said: Said, standing: Answer) -> bool:
    """Whether all days of ``said`` follow the last that the pressing is known for."""
    if not standing.is_pressed or standing.pressed.seen_on is None:
        return True
    return said.earliest is not None and said.earliest > standing.pressed.seen_on


def name_holder_under_attack(top: Layer, said: Said, agreement: Agreement) -> Layer:
    """Name the holder of ground under attack on the days that the claim covers too."""
    covered = []
    layer = top
    while layer.below is not None and _is_covered(layer, said):
        covered.append(layer)
        layer = layer.below
    for one in reversed(covered):
        answer = keep_pressing(fresh(said, agreement), one.answer, agreement)
        layer = Layer(one.start, answer, layer)
    return layer


def _is_covered(layer: Layer, said: Said) -> bool:
    is_covered = said.earliest and layer.start and layer.start >= said.earliest
    return bool(is_covered) and not layer.answer.holders and layer.answer.is_pressed
