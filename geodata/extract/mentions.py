"""What a text names, and where."""

from typing import NamedTuple

from geodata.extract.sorts import Sort


class Mention(NamedTuple):
    """A name as written, with everything on record that bears it.

    Parameters
    ----------
    start, end
        Offsets into the text.
    sort
        What the ids are ids of.
    ids
        All that bear the name, of this sort; one or more.
    place_ids
        Places that bear it too, where it names somebody first: a state acts, and lies somewhere.
    is_name
        Whether it is a proper name; a collective (``rebels``) or an office is none.
    """

    start: int
    end: int
    sort: Sort
    ids: tuple[str, ...]
    is_name: bool = True
    place_ids: tuple[str, ...] = ()
