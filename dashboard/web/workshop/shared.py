"""The one workshop of a server process, which pages and HTTP routes share."""

import atexit
from functools import cache

from dashboard.web.workshop.helper import Helper
from dashboard.web.workshop.turns import Turns


@cache
def workshop() -> Turns:
    """Return the queue before the process that makes files; the process is started once there is a file to make."""
    turns = Turns(Helper())
    atexit.register(turns.close)
    return turns
