"""No parser of outside input falls over anything; `python -m benchmarks.fuzz` looks for longer."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.hostile.fuzzing import PARSERS

FEW = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", PARSERS)
def test_a_parser_takes_anything(name):
    inputs, take = PARSERS[name]

    @FEW
    @given(st.data())
    def look(data):
        take(data.draw(inputs))

    look()
