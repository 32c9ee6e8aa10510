"""Maps: pure functions from a frame of places to a pydeck Deck and its alternative text."""
