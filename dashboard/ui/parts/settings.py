"""Settings of a page beside the filters, as rows of buttons kept in the address."""

from collections.abc import Mapping

import streamlit as st

from dashboard.figures.options import option_of
from dashboard.ui.page import Page


def choice(page: Page, name: str, label: str, names: Mapping[str, str]) -> str:
    """The setting of that name, chosen from ``names`` (code to text); ``label`` is for those who cannot see it."""
    option = option_of(page.path, name)
    st.segmented_control(
        label,
        list(names),
        format_func=lambda code: names[code],
        key=option.key,
        label_visibility="collapsed",
        required=True,
    )
    return page.options[name]


def row(page: Page, *choices: tuple[str, str, Mapping[str, str]]) -> None:
    """Several settings beside each other, each as (name, label, names)."""
    with st.container(horizontal=True, gap="medium"):
        for name, label, names in choices:
            choice(page, name, label, names)


def role(page: Page) -> str:
    """The role that organisations are shown in."""
    codes = option_of(page.path, "as").codes
    names = {code: page.tr.term("roles", code) for code in codes}
    return choice(page, "as", page.tr("Role"), names)
