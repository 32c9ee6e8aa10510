"""What stands before Streamlit: the list of middleware for app.py, as the environment says."""

from collections.abc import Mapping

from starlette.middleware import Middleware

from dashboard.server.bounds import Bounds
from dashboard.server.closed import Closed
from dashboard.server.hosts import Hosts, patterns
from dashboard.server.messages import Messages
from dashboard.server.policy import Policy
from dashboard.server.proxies import Proxies
from dashboard.server.rates import Rated, rates
from dashboard.server.settings import networks
from dashboard.server.uploads import Uploads
from dashboard.web.api.parameters import ADDRESS_VARIABLE

HOSTS, PROXIES = "ATLAS_HOSTS", "ATLAS_PROXIES"
"""Variables that name the hosts that are answered for, and the proxies that are believed, separated by commas."""
_PROBED = ("/healthz", "/readyz", "/_stcore/health")


def guard(environment: Mapping[str, str], prefix: str = "") -> list[Middleware]:
    """Return what a request passes before anything else, in this order.

    Raises ValueError for the name of a host, the address of a proxy, or a rate, that is none.
    """
    allowed = rates(environment)
    probed = {f"{prefix}{path}" for path in _PROBED}
    return [
        Middleware(Proxies, trusted=[str(each) for each in networks(environment.get(PROXIES, ""))]),
        Middleware(Policy, prefix=prefix),
        Middleware(
            Hosts,
            named=patterns(environment.get(HOSTS, "")),
            address=environment.get(ADDRESS_VARIABLE, ""),
            is_open=probed.__contains__,
        ),
        Middleware(Closed, prefix=prefix),
        Middleware(Bounds),
        Middleware(Rated, rates=allowed, prefix=prefix),
        Middleware(Messages, is_free=not allowed.requests),
        Middleware(Uploads, prefix=prefix),
    ]
