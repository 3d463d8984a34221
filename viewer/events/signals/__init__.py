"""Signals: rules as text, and where they fire, for all customers at once."""
