"""The record of an event as HTML: the whole of it, what came of the event, and what its fields rest on."""
