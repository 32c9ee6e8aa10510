"""What the dashboard and its register are called, and what they are in one sentence."""

from dashboard.model.text import later

NAME = later("South Caucasus Peace Atlas")
"""The name of the dashboard."""
SUMMARY = later(
    "An open register of conflict-resolution activities in the South Caucasus since 1997, with sources."
)
"""What it is, for previews of links and search engines."""
TITLE = "South Caucasus Peace Atlas: the register"
"""The title of the register as a work that is cited, the same in every language."""
AUTHOR = "The contributors to the South Caucasus Peace Atlas"
"""Who is cited as its author."""
