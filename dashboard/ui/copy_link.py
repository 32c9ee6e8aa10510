"""A button that copies the address of what is on the screen; works also where the page is not served securely."""

import streamlit as st

from dashboard.words import Words

_HTML = '<button type="button" class="copy"></button><span class="said" role="status"></span>'

_CSS = """
.copy {
  font: inherit; font-size: 14px; color: var(--st-link-color); background: none; border: 0;
  padding: 4px 0; cursor: pointer; border-radius: 4px; white-space: nowrap;
}
.copy:hover { text-decoration: underline; }
.copy:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
.said { font-size: 14px; color: var(--st-text-color); margin-left: 8px; white-space: nowrap; }
"""

_JS = """
export default function ({ parentElement, data }) {
  const button = parentElement.querySelector(".copy");
  const said = parentElement.querySelector(".said");
  button.textContent = data.label;
  const copy = async (text) => {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    const field = document.createElement("textarea");
    field.value = text;
    document.body.appendChild(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (!done) throw new Error("copy was refused");
  };
  button.onclick = async () => {
    const address = window.location.href;
    try { await copy(address); said.textContent = data.copied; }
    catch { window.prompt(data.label, address); }
    setTimeout(() => { said.textContent = ""; }, 3000);
  };
}
"""

_component = st.components.v2.component("atlas_copy_link", html=_HTML, css=_CSS, js=_JS)


def copy_link(words: Words) -> None:
    """Draw the button."""
    _component(
        key="copy_link",
        data={"label": words("Copy link"), "copied": words("Copied")},
        width="content",
    )
