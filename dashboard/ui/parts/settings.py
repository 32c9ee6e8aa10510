"""Settings of a page beside the filters, as rows of buttons kept in the address."""

from collections.abc import Mapping

import streamlit as st

from dashboard.ui.options import option_of
from dashboard.ui.page import Visit


def choice(visit: Visit, name: str, label: str, names: Mapping[str, str]) -> str:
    """The setting of that name, chosen from ``names`` (code to text); ``label`` is for those who cannot see it."""
    option = option_of(visit.page, name)
    st.segmented_control(
        label,
        list(names),
        format_func=lambda code: names[code],
        key=option.key,
        label_visibility="collapsed",
        required=True,
    )
    return visit.options[name]


def row(visit: Visit, *choices: tuple[str, str, Mapping[str, str]]) -> None:
    """Several settings beside each other, each as (name, label, names)."""
    with st.container(horizontal=True, gap="medium"):
        for name, label, names in choices:
            choice(visit, name, label, names)


def role(visit: Visit) -> str:
    """The role that organisations are shown in."""
    codes = option_of(visit.page, "as").codes
    names = {code: visit.words.term("roles", code) for code in codes}
    return choice(visit, "as", visit.words("Role"), names)
