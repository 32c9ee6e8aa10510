"""The notice that stands under every map and in every export; docs/names-and-borders.md is the policy behind it."""

from dashboard.model.text import later

NOTICE = later("Boundaries and names shown do not imply any position on status.")
