"""Salween as a server: the dashboard, with the headers that keep a hostile world out."""

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from pages.parts.exporting.http import ROUTES
from pages.parts.headers import Headers, read_embedders

_HOSTS = st.get_option("server.allowedHosts") or ["*"]

# The outermost comes first: a request under a foreign name is refused with our headers too.
app = st.App(
    "dashboard.py",
    routes=ROUTES,
    middleware=[
        Middleware(Headers, embedders=read_embedders()),
        Middleware(TrustedHostMiddleware, allowed_hosts=_HOSTS, www_redirect=False),
    ],
)
