"""Text in the reader's language: translation, and sentences computed from what is shown."""
