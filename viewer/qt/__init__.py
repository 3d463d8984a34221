"""Widgets: passive views. No SQL, no rules, no I/O."""
