"""What charts and maps share: figures as plain data, style, layout, colours."""
