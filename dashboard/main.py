"""The script Streamlit reruns: language, address, navigation, filters, and the chosen view."""

import streamlit as st

from dashboard.drawing.theme import LOOKS
from dashboard.model.atlas import NAME
from dashboard.model.errors import DataPackageError
from dashboard.model.pages import PAGES, PROFILE_PAGES
from dashboard.text.i18n import Translator, translator
from dashboard.ui import browser, data, embed, navigation, notices, state, style, url
from dashboard.ui.filters import bar
from dashboard.ui.page import Page
from dashboard.ui.turns import turn
from dashboard.views import VIEWS
from dashboard.web.measures import timed_run


def run() -> None:
    """Run the script once. Where it fails the page says what to do, and Streamlit logs the error."""
    tr = translator(url.language())
    with turn(), timed_run():
        try:
            draw(tr)
        except Exception:
            notices.failed(tr)
            raise


def draw(tr: Translator) -> None:
    """Draw the page in the address, with its navigation and filters."""
    titles = {**PAGES, **PROFILE_PAGES}
    pages = navigation.pages(titles, tr)
    current = navigation.chosen(pages)
    st.set_page_config(
        page_title=f"{tr(titles[current])} · {tr(NAME)}",
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
    if moved := url.moved(current, store):
        st.switch_page(pages[moved[0]], query_params=moved[1])
    problems = url.adopt(current, store)
    if figure := url.figure():
        selection, width = state.current(), browser.width(current, True)
        alone = Page(
            *(store, selection, tr, look, current, url.options(current), width),
            b=state.current("b") if current == state.COMPARE else None,
            is_still=True,
        )
        embed.show(alone, figure, problems)
        return
    selection = state.current()
    bar.draw(store, tr, of_events=current in PAGES)
    navigation.draw(PAGES, current, selection, tr)
    notices.dropped(problems, tr)
    width = browser.width(current)
    VIEWS[current](Page(store, selection, tr, look, current, url.options(current), width))
    url.write(current, selection)


run()
