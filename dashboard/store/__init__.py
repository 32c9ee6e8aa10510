"""The database: the only room that knows SQL and the engines."""
