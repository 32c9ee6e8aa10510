"""Colours: readable by the arithmetic of WCAG 2, complete by the vocabularies, the same as in Streamlit's settings."""

import csv
import tomllib
from pathlib import Path
from typing import Any

import pytest

from dashboard.drawing.theme import LOOKS, Look, mix, rgb, template

ROOT = Path(__file__).parents[3]
MIN_TEXT = 4.5
MIN_MARK = 3.0

TEXTS = {
    "ink": ("paper", "panel", "sea", "land", "region", "band"),
    "quiet": ("paper", "panel", "sea", "land", "region", "band"),
    "accent": ("paper", "panel"),
}
"""Text tokens, and the backgrounds they stand on."""

PALETTES = {
    "track": ("tracks", ("paper", "panel", "sea", "land", "region", "band")),
    "conflict": ("conflicts", ("paper", "sea", "land", "region", "band")),
    "theme_group": ("theme_groups", ("paper", "sea", "land", "region", "band")),
    "kind_group": ("kind_groups", ("paper", "sea", "land", "region", "band")),
    "organisation_group": ("organisation_groups", ("paper", "panel")),
    "venue_group": ("venue_groups", ("paper", "panel")),
    "meeting": ("modes", ("paper", "panel", "band")),
    "outcome": ("outcome_kinds", ("paper", "panel", "band")),
}
"""Palettes with their vocabulary, and the backgrounds their marks stand on."""

STREAMLIT = {
    "primaryColor": "accent",
    "backgroundColor": "paper",
    "secondaryBackgroundColor": "panel",
    "textColor": "ink",
    "linkColor": "accent",
    "borderColor": "hairline",
}

each_look = pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
each_palette = pytest.mark.parametrize("palette", PALETTES)


def luminance(colour: str) -> float:
    """Relative luminance of a colour (WCAG 2.2, "relative luminance")."""
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in rgb(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def codes(vocabulary: str) -> set[str]:
    """Codes of a vocabulary of the register."""
    path = ROOT / "data" / "vocabularies" / f"{vocabulary}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {row["code"] for row in csv.DictReader(file)}


def settings() -> dict[str, Any]:
    """The theme of Streamlit's settings."""
    path = ROOT / ".streamlit" / "config.toml"
    theme: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))["theme"]
    return theme


def test_black_on_white_has_the_contrast_that_wcag_gives() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_a_grey_on_white_has_the_contrast_that_wcag_gives() -> None:
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@each_look
@pytest.mark.parametrize(
    ("token", "ground"),
    [(token, ground) for token, grounds in TEXTS.items() for ground in grounds],
)
def test_text_is_readable_where_it_stands(look: Look, token: str, ground: str) -> None:
    assert contrast(getattr(look, token), getattr(look, ground)) >= MIN_TEXT


@each_look
@pytest.mark.parametrize(
    ("palette", "ground"),
    [(palette, ground) for palette, (_, grounds) in PALETTES.items() for ground in grounds],
)
def test_every_mark_stands_out_from_its_ground(look: Look, palette: str, ground: str) -> None:
    faint = {
        code: contrast(colour, getattr(look, ground))
        for code, colour in getattr(look, palette).items()
        if contrast(colour, getattr(look, ground)) < MIN_MARK
    }
    assert not faint


@each_look
@pytest.mark.parametrize("ground", ["paper", "sea", "land", "region", "band"])
def test_colours_of_the_categorical_scale_stand_out_and_differ(look: Look, ground: str) -> None:
    scale = [*look.categorical, look.other]
    assert min(contrast(colour, getattr(look, ground)) for colour in scale) >= MIN_MARK
    assert len(set(scale)) == len(scale)


@each_look
@pytest.mark.parametrize("token", ["accent", "other", "quiet"])
@pytest.mark.parametrize("ground", ["paper", "sea", "land", "region", "band"])
def test_marks_without_a_code_stand_out_too(look: Look, token: str, ground: str) -> None:
    assert contrast(getattr(look, token), getattr(look, ground)) >= MIN_MARK


@each_look
@pytest.mark.parametrize("share", [step / 10 for step in range(11)])
def test_the_numbers_of_a_heat_map_are_readable_on_every_colour_of_its_scale(
    look: Look, share: float
) -> None:
    assert contrast(look.ink, mix(*look.scale, share)) >= MIN_TEXT


@each_look
def test_the_fullest_cell_of_a_heat_map_stands_out(look: Look) -> None:
    assert contrast(look.scale[1], look.paper) >= MIN_MARK


@each_look
def test_a_heat_map_moves_away_from_the_paper(look: Look) -> None:
    steps = [contrast(mix(*look.scale, step / 10), look.paper) for step in range(11)]
    assert steps == sorted(steps)


@each_look
@each_palette
def test_every_code_of_a_vocabulary_has_a_colour_and_no_other(look: Look, palette: str) -> None:
    vocabulary, _ = PALETTES[palette]
    assert set(getattr(look, palette)) == codes(vocabulary)


@each_look
@each_palette
def test_no_two_codes_share_a_colour(look: Look, palette: str) -> None:
    colours = list(getattr(look, palette).values())
    assert len(set(colours)) == len(colours)


@each_look
@pytest.mark.parametrize(("setting", "token"), STREAMLIT.items(), ids=list(STREAMLIT))
def test_streamlits_setting_is_the_token(look: Look, setting: str, token: str) -> None:
    assert settings()[look.mode][setting] == getattr(look, token)


@each_look
def test_streamlits_sidebar_is_the_panel(look: Look) -> None:
    assert settings()[look.mode]["sidebar"]["backgroundColor"] == look.panel


@each_look
@pytest.mark.parametrize("token", ["ink", "quiet"])
def test_text_is_readable_on_the_fields_of_the_sidebar(look: Look, token: str) -> None:
    field = settings()[look.mode]["sidebar"]["secondaryBackgroundColor"]
    assert contrast(getattr(look, token), field) >= MIN_TEXT


@each_look
def test_the_page_is_set_in_the_look_of_its_mode(look: Look) -> None:
    assert LOOKS[look.mode] is look


def test_red_green_and_blue_are_read_from_a_colour() -> None:
    assert rgb("#0B6E6E") == (11, 110, 110)


@pytest.mark.parametrize(
    ("share", "mixed"), [(0, "#000000"), (0.5, "#808080"), (1, "#FFFFFF")], ids=str
)
def test_mixing_goes_from_one_colour_to_the_other(share: float, mixed: str) -> None:
    assert mix("#000000", "#FFFFFF", share) == mixed


@each_look
def test_texts_of_figures_are_ink_or_quiet(look: Look) -> None:
    layout = template(look)["layout"]
    assert layout["font"]["color"] == look.ink
    assert {layout[axis]["tickfont"]["color"] for axis in ("xaxis", "yaxis")} == {look.quiet}
    assert layout["hoverlabel"]["font"]["color"] == look.ink
    assert layout["hoverlabel"]["bgcolor"] == look.panel


@each_look
def test_figures_have_horizontal_gridlines_alone(look: Look) -> None:
    layout = template(look)["layout"]
    assert layout["xaxis"]["showgrid"] is False
    assert "showgrid" not in layout["yaxis"]
    assert layout["yaxis"]["gridcolor"] == look.hairline


@each_look
def test_figures_let_the_paper_through(look: Look) -> None:
    layout = template(look)["layout"]
    assert {layout["paper_bgcolor"], layout["plot_bgcolor"]} == {"rgba(0,0,0,0)"}


@each_look
def test_the_template_is_made_once_a_look(look: Look) -> None:
    assert template(look) is template(look)
