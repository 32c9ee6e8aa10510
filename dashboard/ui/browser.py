"""What the browser does for us: links of our own HTML change the view without a reload, and a narrow screen says so.

Links stay real links (open in a new tab, copy, no script); a plain click changes the address and tells Streamlit, which
listens to the browser's history.
"""

import streamlit as st

LINK_CLASS = "atlas-link"
NARROW = 700
"""Pixels below which a screen counts as narrow."""

_JS = """
export default function ({ data, setStateValue }) {
  const narrow = window.innerWidth < data.limit;
  if (narrow !== data.narrow) setStateValue("narrow", narrow);
  if (window.atlasSoftLinks) return;
  window.atlasSoftLinks = true;
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a.atlas-link");
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    window.history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    if (!link.classList.contains("atlas-stay")) {
      const main = document.querySelector('[data-testid="stMain"]');
      if (main) main.scrollTo(0, 0);
    }
  });
}
"""

_component = st.components.v2.component("atlas_browser", js=_JS)


def is_narrow() -> bool:
    """Put the listener on the page, and say whether the screen is narrow. A phone reruns once when it first says so."""
    known = st.session_state.get("browser", {}).get("narrow", _is_phone())
    result = _component(
        key="browser",
        data={"limit": NARROW, "narrow": known},
        default={"narrow": known},
        on_narrow_change=_noted,
    )
    return bool(result.narrow)


def _noted() -> None:
    """A change of the state reruns the script; nothing else is to do."""


def _is_phone() -> bool:
    """A guess before the browser has spoken, so that most phones need no second run."""
    return "Mobi" in st.context.headers.get("User-Agent", "")
