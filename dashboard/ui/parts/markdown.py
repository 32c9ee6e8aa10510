"""Text from data inside Streamlit's labels, which are Markdown."""

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    """The text with every ASCII punctuation mark escaped (CommonMark 2.4), so that it shows as it is."""
    return _PUNCTUATION.sub(r"\\\1", text)
