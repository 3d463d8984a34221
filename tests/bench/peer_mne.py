"""`python peer_mne.py ANNOTATIONS`, in an interpreter that has mne-qt-browser: opens a recording and scrolls.

Twelve channels, an hour at 100 Hz, with as many annotations. Prints {"open_s", "frames": ms a scroll step, "version"}.
A step is a tenth of the window, every twentieth a whole one, painted by `grab()`; at most 300 steps, or a minute.
"""

from __future__ import annotations

import json
import os
import sys
from importlib.metadata import version
from time import perf_counter

import mne
import numpy as np

HOUR_S, RATE_HZ, CHANNELS = 3600, 100, 12


def main(annotations: int) -> None:
    dice = np.random.default_rng(1)
    info = mne.create_info([f"ch{number}" for number in range(CHANNELS)], RATE_HZ, "eeg")
    raw = mne.io.RawArray(dice.normal(0, 1e-5, (CHANNELS, HOUR_S * RATE_HZ)), info, verbose="error")
    onsets = np.sort(dice.uniform(0, HOUR_S - 1, annotations))
    lengths, words = dice.uniform(0.05, 0.4, annotations), dice.choice(list("abcdef"), annotations)
    raw.set_annotations(mne.Annotations(onsets, lengths, words))
    from qtpy.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    started = perf_counter()
    browser = raw.plot(duration=20, show=True, block=False, verbose="error")
    app.processEvents()
    browser.grab()
    open_s = perf_counter() - started
    frames: list[float] = []
    begun = perf_counter()
    while len(frames) < 300 and perf_counter() - begun < 60:
        started = perf_counter()
        browser.hscroll("+full" if len(frames) % 20 == 0 else 10)
        app.processEvents()
        browser.grab()
        frames.append((perf_counter() - started) * 1000)
    print(json.dumps({"open_s": open_s, "frames": frames, "version": version("mne-qt-browser")}), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]))
    # Its threads would keep the process.
    os._exit(0)
