"""Reads pictures: their texts and the bars of a colour."""

from xml.etree import ElementTree

from dashboard.svg.picture import Picture

SVG = "{http://www.w3.org/2000/svg}"


def texts(picture: Picture) -> list[str]:
    """List all texts of a picture."""
    root = ElementTree.fromstring(picture.svg)
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def heights(picture: Picture, colour: str) -> list[float]:
    """List the heights of the bars of one colour, without the sign of the legend."""
    root = ElementTree.fromstring(picture.svg)
    found = [each for each in root.iter(f"{SVG}rect") if each.get("fill") == colour]
    return [float(str(each.get("height"))) for each in found if each.get("stroke")]
