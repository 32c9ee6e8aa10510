"""Pages show the small register here too."""

from tests.views.conftest import scanned_once, tiny  # noqa: F401
