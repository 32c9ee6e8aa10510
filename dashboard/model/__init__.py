"""The model of the register: tables, vocabularies, dimensions, the Selection, errors. Imports nothing from the rest."""
