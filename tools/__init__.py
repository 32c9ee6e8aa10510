"""What maintainers run by hand: the site of the documents, and releases."""
