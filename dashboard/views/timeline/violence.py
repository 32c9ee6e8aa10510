"""Deaths in organised violence below the timeline, from a file of UCDP that a reader loads."""

import streamlit as st

from dashboard.charts import deaths_by_month
from dashboard.figures.figure import DrawnFigure, chart
from dashboard.model.errors import DataPackageError
from dashboard.readers import ucdp
from dashboard.store import questions
from dashboard.text.html import html
from dashboard.ui import data
from dashboard.ui.html import put_html
from dashboard.ui.page import Page
from dashboard.ui.parts import blocks
from dashboard.ui.parts.markdown import plain


def offer(page: Page) -> None:
    """Draw the upload of a file, and the deaths in it. Only this reader sees them, as long as the page is open."""
    tr = page.tr
    label = tr("Violence beside the talks: load a file of UCDP")
    opened = st.expander(label, key="ucdp", on_change="rerun")
    # What is not drawn forgets its file.
    if not (opened.open or st.session_state.get("ucdp.file")):
        return
    with opened:
        explanation = tr(
            "Load the Georeferenced Event Dataset of the Uppsala Conflict Data Program (the zip with ged*.csv, from "
            "ucdp.uu.se/downloads) to see deaths by month in Armenia, Azerbaijan and Georgia. It is read here, "
            "shown to you alone and not kept. Nothing of it is part of this register."
        )
        unpacked = tr(
            "A file that is unpacked is larger than the {size} MB that can be loaded: pack ged*.csv into a zip, or "
            "read it by command: {command}",
            size=st.get_option("server.maxUploadSize"),
            command="python -m dashboard convert ged.csv --reader ucdp --output tables",
        )
        for remark in (explanation, unpacked):
            put_html(html('<p class="atlas-remark">{remark}</p>', remark=remark))
        file = st.file_uploader(
            tr("File of UCDP GED"), type=list(ucdp.READER.endings), key="ucdp.file"
        )
    if file is None:
        return
    try:
        deaths = data.loaded(ucdp.read, file)
    except DataPackageError as error:
        st.error("  \n".join(plain(str(fault)) for fault in error.faults))
        return
    _, first, last = page.ask(questions.extent)
    blocks.put(page, _drawn(page, deaths, first, last))


def _drawn(page: Page, deaths: ucdp.Deaths, first: int, last: int) -> DrawnFigure:
    """Return the deaths by month from ``first`` to ``last`` year as a figure, which is not one of the register."""
    tr = page.tr
    left_out = tr.plural(
        "{count} violent event with {deaths} deaths is not known by month and is left out.",
        "{count} violent events with {deaths} deaths are not known by month and are left out.",
        deaths.left_out,
        deaths=tr.number(deaths.deaths_left_out),
    )
    counting_rule = tr(
        "Best estimates by month, on the clock of the timeline above. Armenia, Azerbaijan and Georgia as UCDP places "
        "events; source: {source}.",
        source=ucdp.CITATION,
    )
    made = deaths_by_month.figure(deaths.months, tr, page.look, first=first, last=last)
    return DrawnFigure(
        key="deaths",
        title=tr("Deaths in organised violence"),
        counting_rule=f"{counting_rule} {left_out}" if deaths.left_out else counting_rule,
        drawing=chart(made),
        alt=deaths_by_month.alt(deaths.months, tr, first=first, last=last),
        numbers=deaths.months[["month", "best", "low", "high"]],
    )
