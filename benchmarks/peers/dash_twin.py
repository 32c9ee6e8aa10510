"""The overview in Dash, with the same figures: `python -m benchmarks.peers.dash_twin PORT`."""

import logging
import sys

import plotly.graph_objects as go
from dash import Dash, Input, Output, dash_table, dcc, html

from benchmarks.peers import figures

COLUMNS = ("start_date", "title", "kind", "track", "country", "themes", "summary")
CHARTS = ("places", "time", "themes-chart", "organisations")


def application() -> Dash:
    """The page and its one callback."""
    register = figures.load()
    app = Dash("dash_twin", title="Twin")

    def filter_of(name: str, label: str, options: list[object], multi: bool) -> html.Div:
        return html.Div([html.Label(label), dcc.Dropdown(options, id=name, multi=multi)])

    app.layout = html.Div(
        [
            html.Aside(
                [
                    filter_of("from", "From year", [*register.years], False),
                    filter_of("to", "To year", [*register.years], False),
                    filter_of("theme", "Theme", sorted(register.themes["theme"].unique()), True),
                    filter_of("track", "Track", sorted(register.events["track"].unique()), True),
                    filter_of(
                        "country", "Country", sorted(set(register.events["country"]) - {""}), True
                    ),
                ],
                style={"flex": "0 0 260px"},
            ),
            html.Main(
                [
                    html.H1("Conflict-resolution activities in the South Caucasus"),
                    html.Div(id="numbers"),
                    html.Div(
                        [dcc.Graph(id=name) for name in CHARTS],
                        style={"display": "grid", "gridTemplateColumns": "1fr 1fr"},
                    ),
                    dash_table.DataTable(
                        id="table",
                        columns=[{"name": name, "id": name} for name in COLUMNS],
                        page_size=10,
                    ),
                ],
                style={"flex": 1, "minWidth": 0},
            ),
        ],
        style={"display": "flex"},
    )

    @app.callback(
        Output("numbers", "children"),
        *(Output(name, "figure") for name in CHARTS),
        Output("table", "data"),
        *(Input(name, "value") for name in ("from", "to", "theme", "track", "country")),
    )
    def update(
        first: int | None,
        last: int | None,
        themes: list[str] | None,
        tracks: list[str] | None,
        countries: list[str] | None,
    ) -> tuple[str, go.Figure, go.Figure, go.Figure, go.Figure, list[object]]:
        events = figures.chosen(register, first, last, themes or [], tracks or [], countries or [])
        numbers = figures.key_figures(register, events)
        place, time, theme, organisation = figures.figures(register, events)
        said = " · ".join(f"{number:,} {label}" for label, number in numbers.items())
        rows = events[list(COLUMNS)].assign(start_date=events["start_date"].astype(str))
        return said, place, time, theme, organisation, [*rows.to_dict("records")]

    return app


if __name__ == "__main__":
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    application().run(port=int(sys.argv[1]), debug=False)
