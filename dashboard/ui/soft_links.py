"""Lets links inside our own HTML change the view without loading the page anew.

Links stay real links (open in a new tab, copy, no script); a plain click changes the address and tells Streamlit, which
listens to the browser's history.
"""

import streamlit as st

LINK_CLASS = "atlas-link"

_JS = """
export default function () {
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

_component = st.components.v2.component("atlas_soft_links", js=_JS)


def soft_links() -> None:
    """Put the listener on the page, once."""
    _component(key="soft_links")
