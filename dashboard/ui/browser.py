"""What the browser does for us: links of our own HTML change the view without a reload; it says how wide the page is.

Links stay real links (open in a new tab, copy, no script); a plain click changes the address and tells Streamlit, which
listens to the browser's history.
"""

from typing import Literal, cast

import streamlit as st

LINK_CLASS = "atlas-link"
Width = Literal["narrow", "medium", "wide"]
NARROW, MEDIUM = 640, 960
"""Pixels of content below which a page counts as narrow (a phone) or medium (a tablet, a small window)."""

_JS = """
export default function ({ data, setStateValue }) {
  const block = document.querySelector('[data-testid="stMainBlockContainer"]');
  const pixels = Math.min(block ? block.clientWidth : window.innerWidth, window.innerWidth);
  const width = pixels < data.narrow ? "narrow" : pixels < data.medium ? "medium" : "wide";
  if (width !== data.width) setStateValue("width", width);
  const current = document.querySelector(".st-key-navigation-current");
  if (current) current.scrollIntoView({ block: "nearest", inline: "center" });
  const moved = window.atlasPage !== undefined && window.atlasPage !== data.page;
  const anchor = moved || window.atlasPage === undefined ? window.location.hash.slice(1) : "";
  window.atlasPage = data.page;
  const seek = (tries) => {
    const target = document.getElementById(anchor);
    if (target) target.scrollIntoView();
    else if (tries) setTimeout(seek, 100, tries - 1);
  };
  if (anchor) seek(50);
  if (moved && width === "narrow") {
    const fold = document.querySelector('[data-testid="stSidebarCollapseButton"] button');
    const bar = document.querySelector('[data-testid="stSidebar"]');
    if (fold && bar && bar.getAttribute("aria-expanded") !== "false") fold.click();
  }
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


def width(page: str) -> Width:
    """Put the listener on the page, and say how wide it is. A page that is not wide reruns once when it says so.

    ``page`` is its address: on a phone the filters fold when the reader goes to another one.
    """
    known = st.session_state.get("browser", {}).get("width", "narrow" if _is_phone() else "wide")
    result = _component(
        key="browser",
        data={"narrow": NARROW, "medium": MEDIUM, "width": known, "page": page},
        default={"width": known},
        on_width_change=_noted,
    )
    return cast(Width, result.width)


def _noted() -> None:
    """A change of the state reruns the script; nothing else is to do."""


def _is_phone() -> bool:
    """A guess before the browser has spoken, so that most phones need no second run."""
    return "Mobi" in st.context.headers.get("User-Agent", "")
