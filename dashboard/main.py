"""The script Streamlit reruns: language, address, navigation, filters, and the chosen view."""

import streamlit as st

from dashboard.drawing.theme import LOOKS
from dashboard.model.errors import DataPackageError
from dashboard.text.i18n import Words, words_in
from dashboard.ui import browser, data, embed, navigation, notices, state, style, url
from dashboard.ui.filters import bar
from dashboard.ui.page import Visit
from dashboard.views import PROFILES, VIEWS


def run() -> None:
    """One rerun of the dashboard. Where it fails the reader is told what to do, and Streamlit logs why."""
    words = words_in(url.language())
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
    problems = url.adopt(current, store)
    if figure := url.figure():
        selection, width = state.from_state(store.terms), browser.width(current, True)
        options = url.options(current)
        alone = Visit(store, selection, words, look, current, options, width)
        embed.show(view.show, alone, figure, problems)
        return
    selection = bar.draw(store, words, of_events=view in VIEWS)
    navigation.draw([(view.path, view.title) for view in VIEWS], current, selection, words)
    notices.dropped(problems, words)
    width = browser.width(current)
    view.show(Visit(store, selection, words, look, current, url.options(current), width))
    url.write(current, selection)


run()
