"""The brief: a Selection on two to four pages, as PDF, as DOCX and as one HTML file."""
