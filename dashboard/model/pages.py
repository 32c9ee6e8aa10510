"""The pages of the dashboard in their order: the address of each below the root, and its title."""

from collections.abc import Mapping

from dashboard.model.dimensions import PROFILES
from dashboard.model.text import later

PAGES: Mapping[str, str] = {
    "": later("Overview"),
    "map": later("Map"),
    "venues": later("Venues"),
    "timeline": later("Timeline"),
    "themes": later("Themes"),
    "outcomes": later("Outcomes"),
    "organisations": later("Organisations"),
    "networks": later("Networks"),
    "gaps": later("Gaps"),
    "compare": later("Compare"),
    "events": later("Events"),
    "search": later("Search"),
    "articles": later("Articles"),
    "about": later("About"),
}
"""The pages that the row of links leads to: title by address; the overview's address is empty."""

PROFILE_PAGES: Mapping[str, str] = {path: each.label for path, each in PROFILES.items()}
"""The pages about one value of a dimension: title by address."""
