"""What is taken along from a map: the tables behind it, in the map's colours."""

from functools import cache

from geodata.exchange.exports.drawing import Drawer
from geodata.exchange.exports.scope import Scope
from geodata.exchange.exports.tables import Tables, build_tables
from geodata.gazetteer.areas import read_attributions, read_cells
from geodata.history import build_record_tenures
from geodata.ledger import Record
from geodata.maps.columns import wearer_of
from geodata.maps.palette import ink_of

_GAZETTEER = "GeoNames (CC BY 4.0)"


def take(record: Record, scope: Scope) -> Tables:
    """Gather what an export holds, as the map paints it.

    Parameters
    ----------
    record
        With all documents, or those of ``scope.told_by`` alone; ``scope.known_by`` is heeded
        here.
    scope
        What is taken.

    Returns
    -------
    Tables
        Ready for any of `geodata.maps.offered.OFFERED`.
    """
    known = record.known_by(scope.known_by) if scope.known_by else record
    return build_tables(
        known,
        build_record_tenures(known, rules=scope.rules),
        scope,
        Drawer(known.gazetteer, _cells()),
        lambda actor_id: ink_of(wearer_of(actor_id, record.actors)).colour,
        (*read_attributions(), _GAZETTEER),
    )


# Read once: the same for all, and never changed by those who draw from it.
_cells = cache(read_cells)
