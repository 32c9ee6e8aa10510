"""Where files are made for pages and routes: in turn, once for all who ask, in a process that yields to readers."""
