"""The review store: everything that people do, as an append-only log of operations with projections."""
