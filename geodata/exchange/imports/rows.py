"""The good rows of a file, as its contract has them."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from geodata.exchange.imports.checking import keep_good_rows
from geodata.exchange.imports.contracts import Contract
from geodata.exchange.imports.faults import FaultLog, refuse
from geodata.exchange.imports.features import has_features, read_features
from geodata.exchange.imports.tables import Header, check_encoding, read_blocks, read_header


def read_good_rows(
    path: Path, contract: Contract, encoding: str | None, log: FaultLog
) -> Iterator[pd.DataFrame]:
    """Yield the rows that keep a contract, block by block.

    Parameters
    ----------
    path
        The file.
    contract
        Of its columns.
    encoding
        Of the file; None is UTF-8, or UTF-16 where it begins so.
    log
        Gets what is wrong with the others.

    Raises
    ------
    FaultyInputError
        The file can't be read, or lacks columns.
    """
    if contract.takes_features and has_features(path):
        frame = read_features(path)
        log.seen += len(frame)
        wanted = _wanted(
            contract, Header(tuple(map(str, frame)), is_in_file=True, separator=","), path
        )
        frame = frame[list(wanted)].rename(columns=wanted)
        yield keep_good_rows(_trimmed(frame, contract), contract, log)
        return
    encoding = check_encoding(path, encoding)
    header = read_header(path, encoding, contract.order)
    wanted = _wanted(contract, header, path)
    for block in read_blocks(path, header, encoding, list(wanted), log):
        yield keep_good_rows(_trimmed(block.rename(columns=wanted), contract), contract, log)


def _wanted(contract: Contract, header: Header, path: Path) -> dict[str, str]:
    """Return the contract's columns by their names in the file, or say which are missing."""
    found: dict[str, str] = {}
    missing = []
    for name, rule in contract.columns.items():
        there = next((one for one in rule.names or (name,) if one in header.names), None)
        if there:
            found[there] = name
        elif not rule.may_be_absent:
            missing.append(" or ".join(rule.names) or name)
    if missing:
        expected = f"a file of {contract.title}, its columns as they were downloaded"
        raise refuse(path, f"no column {', '.join(missing)}", expected)
    return found


def _trimmed(frame: pd.DataFrame, contract: Contract) -> pd.DataFrame:
    """Return the frame with no spaces around numbers and days; texts stay as they are."""
    short = [name for name in contract.columns if contract.columns[name].type != "text"]
    return frame.assign(**{name: frame[name].str.strip() for name in short if name in frame})
