"""From bytes to staged events: container, encoding, format, mapping."""
