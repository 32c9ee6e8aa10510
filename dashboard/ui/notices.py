"""Notices of what went wrong: what happened, what it means, what to do next."""

from collections.abc import Sequence

import streamlit as st

from dashboard.model.errors import DataPackageError, Fault, Problem, told
from dashboard.text.html import Markup, html
from dashboard.text.i18n import Translator
from dashboard.ui.html import put_html
from dashboard.ui.parts.markdown import plain
from dashboard.ui.parts.table import table

MOST_FAULTS = 200


def dropped(problems: Sequence[Problem], tr: Translator) -> None:
    """Show which values of the address were ignored, because they were not understood."""
    if not problems:
        return
    first, more = told(problems)
    named = [
        tr(
            "**{parameter}** = {value} (expected: {expected})",
            parameter=plain(problem.parameter),
            value=plain(problem.value),
            expected=plain(tr(problem.expected)),
        )
        for problem in first
    ]
    if more:
        named.append(tr.plural("and {count} more", "and {count} more", more))
    st.warning(
        tr(
            "This link asks for something the register does not know; that part was left out: {parts}",
            parts="; ".join(named),
        ),
        icon=":material/link_off:",
    )


def faulty_package(error: DataPackageError, tr: Translator) -> None:
    """Draw the whole page for a data folder with faults: their list, and how to correct them."""
    faults = error.faults
    title = tr("The data folder has faults, so nothing was loaded")
    advice = tr(
        "Mend the files below, check them with “python -m dashboard validate”, and start the dashboard again."
    )
    count = tr.plural("{count} fault was found.", "{count} faults were found.", len(faults))
    put_html(
        html(
            '<h1 class="atlas-title">{title}</h1><p class="atlas-lead">{advice}</p>'
            '<p class="atlas-showing">{count}</p>{table}',
            title=title,
            advice=advice,
            count=count,
            table=_table(faults[:MOST_FAULTS], tr),
        )
    )
    if len(faults) > MOST_FAULTS:
        st.caption(tr("The first {count} are shown.", count=MOST_FAULTS))


def failed(tr: Translator) -> None:
    """Tell the reader that the page could not be drawn and what to do; the log has the reason."""
    st.error(
        tr(
            "This page could not be drawn. Load it again, or go back and choose less; if it stays so, please tell us: "
            "the address of the page says what you were looking at."
        ),
        icon=":material/error:",
    )


def _table(faults: Sequence[Fault], tr: Translator) -> Markup:
    titles = (
        tr("File"),
        tr("Row"),
        tr("Column"),
        tr("Value"),
        tr("What was expected"),
    )
    return table(tr("Faults"), titles, [_cells(fault, tr) for fault in faults])


def _cells(fault: Fault, tr: Translator) -> tuple[str, str, str, str, str]:
    nearest = f" {tr('Nearest: {code}', code=fault.nearest)}" if fault.nearest else ""
    row = "" if fault.row is None else str(fault.row)
    return fault.file, row, fault.column or "", fault.value or "", fault.expected + nearest
