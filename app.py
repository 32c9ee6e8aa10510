"""The dashboard as an ASGI application, served by `python -m dashboard serve` or by `streamlit run app.py`."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

# Before numpy is loaded: the matrices of a network are so small that further threads of OpenBLAS only spin.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import streamlit as st
from starlette.middleware import Middleware

from dashboard.server.guard import guard
from dashboard.server.measured import Measured
from dashboard.server.policy import failed
from dashboard.text.i18n import translator
from dashboard.ui.client import address_of, declare
from dashboard.web import assets
from dashboard.web.api.routes import is_answered, routes
from dashboard.web.document import Shell
from dashboard.web.previews import preview

base = str(st.get_option("server.baseUrlPath") or "").strip("/")
prefix = f"/{base}" if base else ""


@asynccontextmanager
async def started(app: st.App) -> AsyncIterator[None]:
    """Declare the files of components in each process, as a browser may ask another than the one that runs its page."""
    declare()
    yield


app = st.App(
    "dashboard/main.py",
    lifespan=started,
    routes=[*routes(prefix=prefix), *assets.routes(prefix)],
    exception_handlers={Exception: failed},
    middleware=[
        Middleware(Measured, prefix=prefix),
        *guard(os.environ, prefix),
        Middleware(
            Shell,
            tr=translator("en"),
            head=preview(prefix=prefix),
            is_other=partial(is_answered, prefix=prefix),
            style=assets.STYLE,
            script=assets.CLIENT,
            modules=[address_of("browser"), address_of("plot")],
        ),
    ],
)
