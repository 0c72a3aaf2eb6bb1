"""How each parser of outside input stands against what hypothesis can think of.

``python -m benchmarks.fuzz --minutes 10`` gives each its minutes, prints how many inputs it was
given, how long the slowest took, and every input that made it fall over or take a second.
"""

import argparse
import sys
import time
import warnings
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.hostile.fuzzing import PARSERS, read_article

SLOW_S = 1.0
"""An input that takes longer is as good as a hang."""
_ROUND = 300
_SHOWN = 400
# Shrinking would ask for the same fault over and over; the seed finds it again.
_USUAL = settings(
    max_examples=_ROUND,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@dataclass
class Looked:
    """What was seen of one parser."""

    name: str
    inputs: int = 0
    slowest_s: float = 0.0
    wrong: list[str] = field(default_factory=list)


def fuzz(name: str, seconds: float, first_seed: int = 0) -> Looked:
    """Give a parser inputs for a time; what it does wrong is kept, and the search goes on."""
    looked = Looked(name)
    end = time.monotonic() + seconds
    number = first_seed
    while time.monotonic() < end:
        number += 1
        _look(looked, number, end)
    return looked


def _look(looked: Looked, number: int, end: float) -> None:
    inputs, take = PARSERS[looked.name]

    @_USUAL
    @seed(number)
    @given(st.data())
    def look(data: st.DataObject) -> None:
        given_input = data.draw(inputs)
        if time.monotonic() < end:
            _watch(looked, number, given_input, take)

    look()


def _watch(looked: Looked, number: int, given_input: object, take: object) -> None:
    begun = time.perf_counter()
    try:
        take(given_input)  # type: ignore[operator]
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what we look for.
        looked.wrong.append(
            f"seed {number}: {type(error).__name__}: {error}: {given_input!r:.{_SHOWN}}"
        )
    took = time.perf_counter() - begun
    looked.inputs += 1
    looked.slowest_s = max(looked.slowest_s, took)
    if took > SLOW_S:
        looked.wrong.append(f"seed {number}: {took:.1f} s: {given_input!r:.{_SHOWN}}")


def main(arguments: list[str] | None = None) -> int:
    """Look at each parser in turn; 1 where anything was wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, help="for each parser")
    parser.add_argument("--only", choices=list(PARSERS), help="one parser alone")
    parser.add_argument("--seed", type=int, default=0, help="where to begin")
    options = parser.parse_args(arguments)
    warnings.simplefilter("ignore")
    for ending in (".html", ".pdf"):
        read_article((ending, b"<html><p>loads what is loaded once"))
    is_clean = True
    print("parser | inputs | slowest, ms | wrong")
    for name in [options.only] if options.only else PARSERS:
        seen = fuzz(name, options.minutes * 60, options.seed)
        print(f"{name} | {seen.inputs:,} | {seen.slowest_s * 1000:,.0f} | {len(seen.wrong)}")
        for one in seen.wrong[:20]:
            print(f"    {one}")
        is_clean = is_clean and not seen.wrong
        sys.stdout.flush()
    return 0 if is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
