"""Every answer as columns in memory, for conditions on scores: two milliseconds instead of a statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import duckdb
import numpy as np
from numpy.typing import NDArray

from viewer.domain.conditions import Scored, Which
from viewer.domain.scores import BANDS, SCORE_KINDS
from viewer.events.plain_conditions import Mask, span_of

if TYPE_CHECKING:
    from viewer.events.customers import CustomerIndex


@dataclass(frozen=True, slots=True, eq=False)
class ScoreIndex:
    """Shape (answers,) each, sorted by customer, instant, event and place in its event.

    event_no: counts events. wave: place in `waves`, 0 = none.
    """

    home_no: NDArray[np.int32]
    kind: NDArray[np.uint8]
    value: NDArray[np.float64]
    band: NDArray[np.uint8]
    wave: NDArray[np.int32]
    at_us: NDArray[np.int64]
    event_no: NDArray[np.int64]
    waves: tuple[str, ...]

    @classmethod
    def load(cls, cursor: duckdb.DuckDBPyConnection) -> ScoreIndex:
        """About 30 bytes an answer."""
        named = cursor.execute("SELECT DISTINCT wave FROM score WHERE wave IS NOT NULL ORDER BY wave").fetchall()
        waves = ("", *(str(wave) for (wave,) in named))
        rows = cursor.execute(
            """SELECT home_no, kind, coalesce(value, 'nan') AS value, band, answered_at_us AS at_us, event_key,
                   coalesce(list_position($1::VARCHAR[], wave), 1)::INTEGER - 1 AS wave
               FROM score ORDER BY home_no, answered_at_us, event_key, position""",
            [list(waves)],
        ).fetchnumpy()
        home, key = np.asarray(rows["home_no"]), np.asarray(rows["event_key"])
        is_first = np.ones(len(home), dtype=np.bool_)
        is_first[1:] = (home[1:] != home[:-1]) | (key[1:] != key[:-1])
        return cls(
            home, np.asarray(rows["kind"]), np.asarray(rows["value"]), np.asarray(rows["band"]),
            np.asarray(rows["wave"]), np.asarray(rows["at_us"]), np.cumsum(is_first), waves,
        )  # fmt: skip

    def find(self, index: CustomerIndex, leaf: Scored) -> Mask:
        """Whose answers fit, shape (customers,): the same people as `condition_sql` finds."""
        among = self._among(leaf)
        places = np.arange(len(self.home_no)) if among is None else np.flatnonzero(among)
        if leaf.which is Which.LAST:
            places = self._last(places)
        return index.among(self.home_no[places[self._fits(index, leaf, places)]])

    def _among(self, leaf: Scored) -> Mask | None:
        """Which answers are looked at; None for all of them."""
        mask: Mask | None = None
        if leaf.kinds:
            mask = np.isin(self.kind, [SCORE_KINDS.index(kind) for kind in leaf.kinds])
        if leaf.waves:
            codes = [place for place, wave in enumerate(self.waves) if place and wave in leaf.waves]
            of_wave = np.isin(self.wave, codes)
            mask = of_wave if mask is None else mask & of_wave
        return mask

    def _last(self, places: NDArray[np.intp]) -> NDArray[np.intp]:
        """Of the last event of each customer the first answer: one of several questions, as `customer` has it."""
        if not len(places):
            return places
        home, event = self.home_no[places], self.event_no[places]
        starts = np.flatnonzero(np.append(True, event[1:] != event[:-1]))
        is_last = np.append(home[starts[1:]] != home[starts[:-1]], True)
        last: NDArray[np.intp] = places[starts[is_last]]
        return last

    def _fits(self, index: CustomerIndex, leaf: Scored, places: NDArray[np.intp]) -> Mask:
        value = self.value[places]
        fits: Mask = ~np.isnan(value)
        if leaf.bands:
            fits &= np.isin(self.band[places], [BANDS.index(band) for band in leaf.bands])
        if leaf.low is not None:
            fits &= value >= leaf.low
        if leaf.high is not None:
            fits &= value <= leaf.high
        if leaf.period is not None:
            span = span_of(leaf.period, index.as_of_us)
            at_us = self.at_us[places]
            fits &= (at_us >= span.start_us) & (at_us < span.end_us)
        return fits
