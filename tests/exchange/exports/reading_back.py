"""Files of exports, opened by programs that didn't write them."""

import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pandas as pd

from geodata.exchange.exports.bundle import build_bundle
from geodata.exchange.exports.formats import FORMATS
from geodata.exchange.exports.tables import Tables


@contextmanager
def unpacked(tables: Tables, key: str) -> Iterator[Path]:
    """Unpack a bundle of one format, as a user does."""
    with tempfile.TemporaryDirectory() as made:
        zipfile.ZipFile(BytesIO(build_bundle(tables, FORMATS[key]))).extractall(made)
        yield Path(made)


def texts(values: Iterable[object]) -> list[str]:
    """Return a column's texts; what a reader takes for missing was empty."""
    return ["" if pd.isna(one) else str(one) for one in values]


def days(values: Iterable[object]) -> list[str]:
    """Return a column's days as ISO 8601, empty where unknown."""
    return [text[:10] for text in texts(values)]
