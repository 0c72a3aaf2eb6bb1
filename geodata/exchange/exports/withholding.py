"""What a licence forbids to pass on stays here."""

from typing import TypeVar

import pandas as pd

Frame = TypeVar("Frame", bound=pd.DataFrame)

REDISTRIBUTABLE = "redistributable"
"""A column of truth values: whether a row's licence lets it be passed on."""


def withhold(frame: Frame, *, may_share_all: bool = False) -> tuple[Frame, int]:
    """Leave out the rows that may not be passed on, and say how many.

    Parameters
    ----------
    frame
        Where it has a column ``redistributable``, only rows that say true leave; unknown is
        no permission. Without the column everything may.
    may_share_all
        Whether the user has said that they may leave all the same.

    Returns
    -------
    tuple
        The frame without those rows and without the column, and their number.
    """
    if REDISTRIBUTABLE not in frame.columns:
        return frame, 0
    allowed = frame[REDISTRIBUTABLE].astype("boolean").fillna(False) | may_share_all
    kept: Frame = frame[allowed.astype(bool)].drop(columns=REDISTRIBUTABLE).reset_index(drop=True)
    return kept, int((~allowed).sum())
