"""Arithmetic on colours written `#rrggbb`."""

from __future__ import annotations

from functools import lru_cache


def channels_of(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255. Raises ValueError if `colour` is not `#rrggbb`."""
    if len(colour) != 7 or not colour.startswith("#"):
        raise ValueError(f"not a colour: {colour!r}")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(maxsize=512)
def mix(colour: str, ground: str, share: float) -> str:
    """`share` (0 to 1) of `colour` laid over `ground`: an opaque tint."""
    pairs = zip(channels_of(colour), channels_of(ground), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def contrast(a: str, b: str) -> float:
    """Contrast ratio of WCAG 2.2, 1 (equal) to 21 (black on white). AA asks 4.5 for text and 3 for large text."""
    lighter, darker = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(value / 255) for value in channels_of(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
