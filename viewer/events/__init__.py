"""The event store: everything that is imported. All DuckDB SQL lives here."""
