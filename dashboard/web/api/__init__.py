"""HTTP beside the pages: the register for programs, feeds for readers, records for search engines. Read-only."""
