"""WHAT to draw of a journey (rows, tiles, scale, hits), not how. numpy only."""
