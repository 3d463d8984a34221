"""The lives of the sample: one module a story, `live(life)` writes it. Everyday life is laid under all of them."""
