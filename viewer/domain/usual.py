"""What is usual in a workspace, for telling what stands out in one life."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray


class UsualDwells(NamedTuple):
    """How long people look at pages. title_no ascending; median_s, looks beside it, each of shape (p,).

    The numbers are those of `EventTable.title_no` of the same generation.
    """

    title_no: NDArray[np.int32]
    median_s: NDArray[np.float64]
    looks: NDArray[np.int64]


NOTHING_USUAL: Final = UsualDwells(np.empty(0, np.int32), np.empty(0, np.float64), np.empty(0, np.int64))
