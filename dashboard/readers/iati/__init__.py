"""IATI activity files in, tables of the register's shape out."""
