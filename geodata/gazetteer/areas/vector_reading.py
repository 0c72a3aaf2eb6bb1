"""Read one shapefile or GeoPackage and write it as GeoJSON; run as a child process.

The parent sets ``OGR_SKIP``, so that GDAL has a single driver here, and takes the network
away; what goes wrong in GDAL goes wrong in this process alone.
"""

import re
import sys
from pathlib import Path

import pyogrio


def main(source: str, target: str) -> None:
    """Convert ``source`` to GeoJSON in EPSG:4326 at ``target``."""
    layers = pyogrio.list_layers(source)
    if len(layers) != 1:
        about = [name for name, _ in layers if re.search(r"adm(in)?3|township", name.lower())]
        if len(about) != 1:
            sys.exit(f"layers {', '.join(name for name, _ in layers)}: expected one, of townships")
    layer = layers[0][0] if len(layers) == 1 else about[0]
    frame = pyogrio.read_dataframe(source, layer=layer, use_arrow=False)
    if "geometry" not in frame:
        sys.exit("no geometry")
    if frame.crs is None:
        sys.exit("no coordinate system: a shapefile needs its .prj")
    Path(target).write_text(frame.to_crs(4326).to_json(drop_id=True), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
