"""The script Streamlit reruns: language, address, navigation, filters, and the chosen view."""

import streamlit as st

from dashboard.model.errors import DataPackageError
from dashboard.theme import LOOKS
from dashboard.ui import (
    address,
    browser,
    data,
    embed,
    filter_bar,
    filter_state,
    navigation,
    notices,
    style,
)
from dashboard.ui.visit import Visit
from dashboard.views import PROFILES, VIEWS
from dashboard.words import Words, words_in


def run() -> None:
    """One rerun of the dashboard. Where it fails the reader is told what to do, and Streamlit logs why."""
    words = words_in(address.language())
    try:
        draw(words)
    except Exception:
        notices.failed(words)
        raise


def draw(words: Words) -> None:
    """The page that is asked for, with its navigation and filters."""
    pages = navigation.pages([(view.path, view.title) for view in (*VIEWS, *PROFILES)], words)
    current = navigation.chosen(pages)
    view = next(view for view in (*VIEWS, *PROFILES) if view.path == current)
    st.set_page_config(
        page_title=f"{words(view.title)} · {words('South Caucasus Peace Atlas')}",
        page_icon="🕊️",
        layout="wide",
    )
    look = LOOKS[st.context.theme.type or "light"]
    style.apply(look, words)
    try:
        store = data.store()
    except DataPackageError as error:
        notices.faulty_package(error, words)
        return
    words = words.knowing(store.terms)
    problems = address.adopt(current, store)
    if figure := address.figure():
        selection, width = filter_state.from_state(store.terms), browser.width(current, True)
        options = address.options(current)
        alone = Visit(store, selection, words, look, current, options, width)
        embed.show(view.show, alone, figure, problems)
        return
    selection = filter_bar.draw(store, words, of_events=view in VIEWS)
    navigation.draw([(view.path, view.title) for view in VIEWS], current, selection, words)
    notices.dropped(problems, words)
    width = browser.width(current)
    view.show(Visit(store, selection, words, look, current, address.options(current), width))
    address.write(current, selection)


run()
