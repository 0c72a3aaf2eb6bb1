"""``ledger check``: prove every entry, and say exactly what is wrong."""

import argparse

from geodata.cli.plain_text import to_plain
from geodata.gazetteer import read_gazetteer
from geodata.ledger import Known
from geodata.ledger.addresses import ledger_url
from geodata.ledger.proving import prove_ledger
from geodata.registers import read_actors


def run(options: argparse.Namespace) -> int:
    """Print every flaw, or that there is none.

    Raises
    ------
    LedgerError
        When it can't be opened; it says what else can be done.
    """
    known = Known.of(read_gazetteer(), read_actors())
    proof = prove_ledger(options.ledger or ledger_url(), known, options.head or "")
    count = f"{proof.entries:,} entr{'y' if proof.entries == 1 else 'ies'}"
    if not proof.flaws:
        print(f"In order: {count} of {proof.where}, each as it was written.")
        print(f"The newest has the hash {proof.head or '(none yet)'}; note it, to prove by --head.")
        return 0
    wrong = f"{len(proof.flaws):,} thing{'' if len(proof.flaws) == 1 else 's'} wrong"
    print(f"{wrong} in {proof.where}, of which {count} could be read:")
    print("\n".join(to_plain(str(flaw)) for flaw in proof.flaws))
    print(
        "Nothing was changed. What follows from one altered entry may stand below it: see to "
        "the first of them, and compare with a copy made by `ledger backup` or with an export."
    )
    return 1
