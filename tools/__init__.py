"""What maintainers run by hand: static files of the maps, the site of the documents, releases."""
