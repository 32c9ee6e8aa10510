"""What charts and maps are drawn with: figures as plain data, style, layout, colours."""
