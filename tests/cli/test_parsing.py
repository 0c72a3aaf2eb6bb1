"""What is typed is understood before anything heavy is loaded, and every command is there."""

import argparse
import subprocess
import sys
from collections.abc import Iterator

import pytest

from geodata.cli import arguments, as_of, build_parser
from geodata.cli.loading import load
from geodata.history import LAST_WORD_STANDS, RULE_SETS
from geodata.ledger import record, transfer
from tests.cli.documented import ROOT

HEAVY = {"pandas", "geopandas", "sqlalchemy", "pydantic", "numpy", "geodata.model"}


@pytest.mark.parametrize("typed", [["--help"], ["ledger", "--help"], ["nonsense"], []])
def test_nothing_heavy_is_loaded_for_help_or_for_a_mistyped_word(typed: list[str]) -> None:
    script = (
        "import sys\nfrom geodata.cli import main\n"
        f"try:\n    main({typed})\nfinally:\n    print('loaded:', *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    loaded = set(done.stdout.rpartition("loaded: ")[2].split())
    assert "geodata.cli.commands" in loaded
    assert loaded & HEAVY == set()


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    inner = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    if not inner:
        yield parser
    for action in inner:
        for one in action.choices.values():
            yield from parsers(one)


def test_every_command_names_a_function_that_is_there() -> None:
    named = [one.get_default("run") for one in parsers(build_parser())]
    assert len(named) == len(set(named)) > 15
    assert all(callable(load(name)) for name in named)


def test_words_that_parsers_know_are_those_of_the_program() -> None:
    assert tuple(RULE_SETS) == arguments.RULES
    assert LAST_WORD_STANDS.key == arguments.RULES[0]
    assert tuple(as_of.FORMATS) == arguments.ANSWER_FORMATS
    assert tuple(as_of.SUBJECTS) == arguments.SUBJECTS
    assert (record.SEEDS, transfer.BY) == (arguments.SEEDS, arguments.BY)
