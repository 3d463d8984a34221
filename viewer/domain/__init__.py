"""The words of the field as plain values. No I/O; the standard library, and numpy in event tables only."""
