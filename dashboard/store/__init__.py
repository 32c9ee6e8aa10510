"""Where tables live: the only place that knows SQL and engines."""
