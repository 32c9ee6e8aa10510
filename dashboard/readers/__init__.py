"""A file or service in, tables out. One file a source."""
