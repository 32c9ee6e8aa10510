"""How long properties are searched for counter-examples: the profiles of Hypothesis, and shares of them.

A developer waits for few examples (dev), a pull request for more (ci, which CI=true chooses), nobody for the
many of the night (nightly).
"""

import os

from hypothesis import HealthCheck, settings

_EXAMPLES = {"dev": 6, "ci": 40, "nightly": 400}
_LEAST = 3


def load_profile() -> None:
    """Register the profiles and load the one of this machine; --hypothesis-profile names another."""
    for name, examples in _EXAMPLES.items():
        settings.register_profile(
            name,
            max_examples=examples,
            deadline=None,
            print_blob=True,
            derandomize=name == "ci",
            suppress_health_check=[HealthCheck.too_slow],
        )
    settings.load_profile("ci" if os.environ.get("CI") else "dev")


def examples(in_ci: int) -> settings:
    """Return settings that take so many examples in CI, and as much less or more elsewhere as the profile does."""
    loaded = settings().max_examples
    return settings(max_examples=max(_LEAST, in_ci * loaded // _EXAMPLES["ci"]))
