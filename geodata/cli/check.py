"""``check``: everything that is wrong with registers, articles and claims."""

import argparse
from collections.abc import Callable

from geodata.cli.errors import check_seeds
from geodata.corpus import read_documents
from geodata.gazetteer import read_gazetteer
from geodata.ledger import read_record
from geodata.model import FaultyInputError
from geodata.registers import read_actors


def run(options: argparse.Namespace) -> int:
    """Print every fault, or how much was found in order.

    Claims are checked against registers and articles, so they wait until these are right.
    """
    check_seeds(options.seeds)
    # All three first, so that one's faults don't hide the others'.
    errors = [
        error
        for read in (read_gazetteer, read_actors, lambda: read_documents(options.seeds))
        if (error := _error_of(read))
    ]
    waiting = "\nClaims are checked once these are right." if errors else ""
    if not errors:
        errors = [error for error in [_error_of(lambda: read_record(options.seeds))] if error]
    if errors:
        faults = sorted({fault for error in errors for fault in error.faults})
        heading = f"{len(faults)} fault{'' if len(faults) == 1 else 's'}:"
        print("\n".join([heading, *map(str, faults)]) + waiting)
        return 1
    record = read_record(options.seeds)
    print(
        f"In order: {len(record.documents)} articles, {len(record.claims)} claims, "
        f"{len(record.actors)} actors, {len(record.gazetteer.places)} places, "
        f"{len(record.gazetteer.townships)} townships, {len(record.gazetteer.regions)} regions, "
        f"{len(record.gazetteer.projects)} projects, {len(record.gazetteer.crossings)} crossings."
    )
    return 0


def _error_of(read: Callable[[], object]) -> FaultyInputError | None:
    try:
        read()
    except FaultyInputError as error:
        return error
    return None
