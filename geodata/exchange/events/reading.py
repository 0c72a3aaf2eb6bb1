"""DuckDB over the files of one folder: in memory, with no way out of it."""

from pathlib import Path

import duckdb
import pyarrow as pa

from geodata.exchange.events.manifest import read_manifest

_TRIES = 5
_TYPES = "{'source': VARCHAR, 'year': SMALLINT}"


def connect(folder: Path) -> duckdb.DuckDBPyConnection:
    """Open a database in memory that may read this folder, and nothing else ever."""
    connection = duckdb.connect(
        ":memory:",
        config={
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "allow_community_extensions": False,
        },
    )
    # A setting takes no placeholder.
    quoted = folder.as_posix().replace("'", "''")
    connection.execute(f"SET allowed_directories = ['{quoted}']")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def run(
    connection: duckdb.DuckDBPyConnection, folder: Path, select: str, values: list[object]
) -> pa.Table | None:
    """Answer a query over the events.

    Parameters
    ----------
    connection
        From `connect`.
    folder
        Of the store.
    select
        A query in SQL over ``events``, with placeholders.
    values
        Of the placeholders.

    Returns
    -------
    pa.Table or None
        None where the store holds nothing.
    """
    for left in reversed(range(_TRIES)):
        files = [(folder / one.path).as_posix() for one in read_manifest(folder)]
        if not files:
            return None
        over = (
            "WITH events AS (SELECT * FROM read_parquet(?, hive_partitioning = true, "  # noqa: S608
            f"hive_types = {_TYPES})) {select}"
        )
        try:
            return connection.cursor().sql(over, params=[files, *values]).to_arrow_table()
        except duckdb.IOException:
            # An import has put newer files in their place since the manifest was read.
            if not left:
                raise
    return None
