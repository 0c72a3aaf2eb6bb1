"""Derive the great rivers, named by hand, from unnamed pieces of river."""

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import shapely
from shapely import LineString, MultiLineString, Point, STRtree

from geodata.gazetteer.areas.country_outlines import WINDOW
from geodata.gazetteer.areas.linework import GRID_DEG

Node = tuple[float, float]


@dataclass(frozen=True)
class River:
    """A river and its courses; a second course is an arm or a headwater."""

    name: str
    name_zh: str
    """What it is called on China's side, where it flows there."""
    courses: tuple[tuple[Node, ...], ...]
    """Way-points (lon, lat), upstream first, each near the river; the pieces between
    them are found."""


RIVERS = {
    "ayeyarwady": River(
        "Ayeyarwady (Irrawaddy)",
        "",
        (((97.5, 25.7), (97.2, 24.2), (96.0, 22.0), (94.9, 20.5), (95.2, 18.8), (95.4, 16.0)),),
    ),
    "nmai-hka": River("N'Mai Hka", "", (((97.8, 28.7), (98.1, 27.6), (97.5, 25.7)),)),
    "mali-hka": River("Mali Hka", "", (((97.5, 27.9), (97.5, 25.7)),)),
    "chindwin": River("Chindwin", "", (((97.0, 25.6), (96.3, 26.6), (94.3, 23.5), (95.3, 21.45)),)),
    "salween": River(
        "Thanlwin (Salween)",
        "怒江",
        (
            (
                *((97.0, 30.2), (98.65, 28.0), (98.6, 24.1), (98.6, 22.5)),
                *((98.7, 20.9), (97.5, 18.9), (97.65, 16.55)),
            ),
        ),
    ),
    "mekong": River(
        "Mekong",
        "澜沧江",
        (
            (
                *((98.05, 30.0), (98.9, 28.0), (99.15, 26.0), (100.4, 23.2), (100.6, 21.3)),
                *((100.1, 20.3), (102.1, 19.9), (101.3, 17.9), (104.7, 17.4), (105.8, 15.1)),
            ),
        ),
    ),
    "sittaung": River("Sittaung", "", (((96.0, 20.2), (96.9, 17.5)),)),
    "shweli": River("Shweli", "龙川江", (((98.4, 25.6), (97.0, 23.5), (96.2, 23.9)),)),
    "myitnge": River("Myitnge (Dokhtawaddy)", "", (((98.2, 23.35), (97.4, 22.8), (96.0, 21.9)),)),
    "kaladan": River("Kaladan", "", (((92.8, 22.8), (92.85, 21.4), (93.0, 20.1)),)),
}

_TOLERANCE_DEG = 0.006
_SNAP_DEG = 1e-3
_BESIDE_DEG = 0.02
_LONGEST_GAP_DEG = 0.3
"""Pieces end at the sheets they were digitised from; ends this near are joined."""


def build_rivers(index: Path, points: Path) -> dict[str, MultiLineString]:
    """Derive the courses of `RIVERS`.

    Parameters
    ----------
    index, points
        Rivers of the basemap package: a line of bounds and offsets for each piece, and
        the little-endian float32 pairs they point into.

    Returns
    -------
    dict[str, MultiLineString]
        By river id, EPSG:4326, within the window.
    """
    network = _Network(_read_pieces(index, points))
    window = shapely.box(*WINDOW)
    rivers = {}
    for river_id, river in RIVERS.items():
        courses = [network.course(way_points) for way_points in river.courses]
        merged = shapely.line_merge(shapely.union_all(courses))
        simple = shapely.simplify(shapely.intersection(merged, window), _TOLERANCE_DEG)
        snapped = shapely.set_precision(simple, GRID_DEG)
        rivers[river_id] = MultiLineString(list(shapely.get_parts(snapped)))
    return rivers


def _read_pieces(index: Path, points: Path) -> list[LineString]:
    west, south, east, north = WINDOW
    content = points.read_bytes()
    pieces = []
    for line in index.read_text(encoding="ascii").splitlines():
        fields = line.split()
        lowest, highest, start, size = (
            float(fields[3]), float(fields[4]), int(fields[5]), int(fields[6]),
        )  # fmt: skip
        if highest < south or lowest > north:
            continue
        pairs = np.frombuffer(content[start : start + size], "<f4").reshape(-1, 2)
        if pairs[:, 0].max() > west and pairs[:, 0].min() < east:
            pieces.append(LineString(pairs.astype(float)))
    return pieces


class _Network:
    """Pieces of river joined where they cross, touch or nearly do."""

    def __init__(self, pieces: Sequence[LineString]) -> None:
        gaps = _short_gaps(pieces)
        noded = shapely.union_all([*pieces, *gaps], grid_size=_SNAP_DEG)
        self._edges: dict[Node, list[tuple[Node, LineString]]] = defaultdict(list)
        for line in shapely.get_parts(noded):
            start, end = line.coords[0], line.coords[-1]
            self._edges[start].append((end, line))
            self._edges[end].append((start, line))
        self._nodes = list(self._edges)
        self._tree = STRtree([Point(node) for node in self._nodes])

    def course(self, way_points: Sequence[Node]) -> MultiLineString:
        """Return the pieces along the shortest way through ``way_points``."""
        stops = [self._nodes[self._tree.nearest(Point(point))] for point in way_points]
        lines = [line for start, end in pairwise(stops) for line in self._shortest(start, end)]
        return MultiLineString(lines)

    def _shortest(self, start: Node, end: Node) -> list[LineString]:
        came_from: dict[Node, tuple[Node, LineString]] = {}
        reached = {start: 0.0}
        queue = [(0.0, start)]
        while queue:
            so_far, here = heapq.heappop(queue)
            if here == end:
                break
            for there, line in self._edges[here]:
                length = so_far + line.length
                if length < reached.get(there, np.inf):
                    reached[there] = length
                    came_from[there] = (here, line)
                    heapq.heappush(queue, (length, there))
        return _walk_back(came_from, start, end)


def _short_gaps(pieces: Sequence[LineString]) -> list[LineString]:
    """Join each end of a piece to the piece beside it, or, loose, to all those near it."""
    tree = STRtree(pieces)
    gaps = []
    for number, piece in enumerate(pieces):
        for end in (Point(piece.coords[0]), Point(piece.coords[-1])):
            near = tree.query(end, predicate="dwithin", distance=_LONGEST_GAP_DEG)
            joins = [shapely.shortest_line(end, pieces[other]) for other in near if other != number]
            joins.sort(key=lambda join: join.length)
            is_beside = bool(joins) and joins[0].length < _BESIDE_DEG
            gaps += joins[:1] if is_beside else joins
    return [gap for gap in gaps if gap.length > 0]


def _walk_back(
    came_from: Mapping[Node, tuple[Node, LineString]], start: Node, end: Node
) -> list[LineString]:
    lines = []
    while end != start:
        if end not in came_from:
            msg = f"no way along the pieces from {start} to {end}: expected connected way-points"
            raise ValueError(msg)
        end, line = came_from[end]
        lines.append(line)
    return lines
