"""Put events into the store and take them out: the years they touch are written anew."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from filelock import FileLock

from geodata.exchange.events.columns import GIVEN
from geodata.exchange.events.manifest import Part, clear_leftovers, read_manifest, write_manifest
from geodata.exchange.events.parts import read_part, read_row_ids, write_part, years_of


@dataclass(frozen=True, slots=True)
class Added:
    """What became of events that were given.

    Parameters
    ----------
    new
        Number of those whose id the source didn't have.
    replaced
        Number of those that took the place of an event with their id.
    removed
        Number of events that are no more.
    """

    new: int
    replaced: int
    removed: int = 0


def rewrite(
    folder: Path, source: str, events: pa.Table, ids: pa.ChunkedArray, *, keep_others: bool = True
) -> Added:
    """Put events in the place of those with certain ids, all of them or none.

    Parameters
    ----------
    folder
        Of the store; made where it isn't there.
    source
        Whose events these are.
    events
        Columns as in `GIVEN`; may be empty.
    ids
        What the source has with one of these goes.
    keep_others
        Whether the source's other events stay.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ids = ids.combine_chunks()
    # A lock of the system's: it ends with its holder, however that ends.
    with FileLock(folder / "writing.lock"):
        parts = {one.path: one for one in read_manifest(folder)}
        theirs = [one for one in parts.values() if one.source == source]
        hit = {one.path: pc.is_in(read_row_ids(folder, one), value_set=ids) for one in theirs}
        hits = {path: pc.sum(is_hit).as_py() or 0 for path, is_hit in hit.items()}
        years = years_of(events)
        touched = set(pc.unique(years).to_pylist())
        staying: dict[str, list[tuple[Part, pa.ChunkedArray]]] = defaultdict(list)
        for part in theirs:
            if keep_others and (hits[part.path] or part.year in touched):
                staying[part.year].append((part, pc.invert(hit[part.path])))
            if not keep_others or part.year in staying:
                del parts[part.path]
        for year in touched | set(staying):
            # A year at a time: a million events twice in memory are too many.
            coming = events.filter(pc.equal(years, year))
            kept = [read_part(folder, part).filter(stays) for part, stays in staying[year]]
            together = pa.concat_tables([coming, *(one.select(GIVEN.names) for one in kept)])
            if len(together):
                part = write_part(folder, source, year, together)
                parts[part.path] = part
        write_manifest(folder, parts)
        clear_leftovers(folder)
    gone = sum(hits.values() if keep_others else (one.rows for one in theirs))
    replaced = min(sum(hits.values()), len(events))
    return Added(len(events) - replaced, replaced, removed=gone - replaced)
