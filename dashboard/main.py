"""The script Streamlit reruns: language, address, navigation, filters, and the chosen view."""

import streamlit as st

from dashboard.drawing.theme import LOOKS
from dashboard.model.errors import DataPackageError
from dashboard.text.i18n import Translator, translator
from dashboard.ui import browser, data, embed, navigation, notices, state, style, url
from dashboard.ui.filters import bar
from dashboard.ui.page import Page
from dashboard.views import PROFILES, VIEWS


def run() -> None:
    """One rerun of the dashboard. Where it fails the reader is told what to do, and Streamlit logs why."""
    tr = translator(url.language())
    try:
        draw(tr)
    except Exception:
        notices.failed(tr)
        raise


def draw(tr: Translator) -> None:
    """The page that is asked for, with its navigation and filters."""
    pages = navigation.pages([(view.path, view.title) for view in (*VIEWS, *PROFILES)], tr)
    current = navigation.chosen(pages)
    view = next(view for view in (*VIEWS, *PROFILES) if view.path == current)
    st.set_page_config(
        page_title=f"{tr(view.title)} · {tr('South Caucasus Peace Atlas')}",
        page_icon="🕊️",
        layout="wide",
    )
    look = LOOKS[st.context.theme.type or "light"]
    style.apply(look, tr)
    try:
        store = data.store()
    except DataPackageError as error:
        notices.faulty_package(error, tr)
        return
    tr = tr.knowing(store.terms)
    problems = url.adopt(current, store)
    if figure := url.figure():
        selection, width = state.current(), browser.width(current, True)
        alone = Page(
            *(store, selection, tr, look, current, url.options(current), width),
            other=state.current("b") if current == state.COMPARE else None,
            is_still=True,
        )
        embed.show(alone, figure, problems)
        return
    selection = state.current()
    bar.draw(store, tr, of_events=view in VIEWS)
    navigation.draw([(view.path, view.title) for view in VIEWS], current, selection, tr)
    notices.dropped(problems, tr)
    width = browser.width(current)
    view.show(Page(store, selection, tr, look, current, url.options(current), width))
    url.write(current, selection)


run()
