"""What exists: tables, vocabularies, the Selection, errors. Imports nothing from the rest."""
