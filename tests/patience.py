"""How long tests wait for a state before they give up: long on any machine, ATLAS_PATIENCE times longer on a slow one.

A test ends as soon as what it waits for is there, so that patience costs time only where something is amiss.
ATLAS_SLOWDOWN makes browsers so many times slower, to try tests as they would go on a slow machine.
"""

import os

TIMES = float(os.environ.get("ATLAS_PATIENCE", "1"))
STATE = 60 * TIMES
"""Seconds for what follows from one step: an element, an address, a download."""
PAGE = 120 * TIMES
"""Seconds for what takes many steps: a server that starts, a page that is drawn whole."""
SLOWDOWN = float(os.environ.get("ATLAS_SLOWDOWN", "1"))
